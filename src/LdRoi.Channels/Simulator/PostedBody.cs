using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LdRoi.Channels.Simulator;

/// <summary>Reads what was posted and hands it on, or answers why not.</summary>
internal static class PostedBody
{
    private const int MaximumBytes = 256 * 1024;

    /// <summary>Reads the body by <paramref name="read"/> and answers by <paramref name="answer"/> when it is a <typeparamref name="T"/>.</summary>
    public static async Task<IResult> Take<T>(HttpRequest request, Func<JsonElement, Posted> read, Func<T, Task<IResult>> answer)
        where T : Posted
    {
        if (request.ContentLength > MaximumBytes)
        {
            return TooLarge();
        }

        switch (await StrictJson.Read(request.Body, MaximumBytes, request.HttpContext.RequestAborted))
        {
            case JsonReading.TooLarge:
                return TooLarge();
            case JsonReading.Read { Document: var document }:
                using (document)
                {
                    return read(document.RootElement) switch
                    {
                        T posted => await answer(posted),
                        Posted.Refused refused => Problem.BadRequest(refused.Sentence),
                        _ => throw new InvalidOperationException($"{nameof(read)} gave no {typeof(T).Name}."),
                    };
                }

            default:
                return Problem.BadRequest("Send one JSON object in UTF-8, at most 32 levels deep, without comments or repeated names.");
        }
    }

    private static ProblemHttpResult TooLarge() => Problem.Of(StatusCodes.Status413PayloadTooLarge, "Send at most 256 KB.");
}

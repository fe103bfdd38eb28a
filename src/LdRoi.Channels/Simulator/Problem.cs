using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LdRoi.Channels.Simulator;

/// <summary>A refusal as one sentence of problem+json.</summary>
internal static class Problem
{
    public static ProblemHttpResult BadRequest(string sentence) => Of(StatusCodes.Status400BadRequest, sentence);

    public static ProblemHttpResult Of(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}

using System.Text.RegularExpressions;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>A message as Teams weighs it: UTF-16, and base64 images weigh nothing.</summary>
internal static partial class MessageSize
{
    public static int Of(string json) => 2 * Base64Image().Replace(json, "\"\"").Length;

    [GeneratedRegex("\"data:image/[^\"]*\"")]
    private static partial Regex Base64Image();
}

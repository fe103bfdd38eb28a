using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LdRoi.Bot.People.Import;

/// <summary>On which line each e-mail address and platform id stands first.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<UInt128, int> _emails = [];
    private readonly Dictionary<UInt128, int> _teamsIds = [];
    private readonly Dictionary<UInt128, int> _slackIds = [];

    public int? LineOf(string emailKey) => _emails.TryGetValue(Short(emailKey), out var line) ? line : null;

    /// <summary>Remembers the keys of a row and tells which of them stood on an earlier line.</summary>
    public IReadOnlyList<BadRow> Add(int line, PersonKeys keys) =>
    [
        .. Earlier(line, PeopleColumns.Email, keys.EmailKey, _emails),
        .. Earlier(line, PeopleColumns.TeamsAadObjectId, keys.TeamsAadObjectId, _teamsIds),
        .. Earlier(line, PeopleColumns.SlackUserId, keys.SlackUserId, _slackIds),
    ];

    private static IEnumerable<BadRow> Earlier(int line, string column, string? key, Dictionary<UInt128, int> lines)
    {
        if (key is not null && !lines.TryAdd(Short(key), line) && lines[Short(key)] is var first && first != line)
        {
            yield return new BadRow(line, column, $"{column} {CleanText.Quoted(key)} stands on line {first} already.");
        }
    }

    /// <summary>Sixteen bytes that stand for a key of any length: the texts of a large file would fill the memory.</summary>
    private static UInt128 Short(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}

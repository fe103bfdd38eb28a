using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>Ids that look like Teams'. Those of people and chats follow from who they are, so they outlive a restart.</summary>
internal sealed class Ids(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new((int)(time.GetUtcNow().Ticks & int.MaxValue));
    private long _last;

    /// <summary>The milliseconds of the moment, and never the same twice.</summary>
    public string NextMessage()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Of an event or an invoke.</summary>
    public string NextEvent()
    {
        lock (_gate)
        {
            var bytes = new byte[16];
            _random.NextBytes(bytes);
            return $"f:{new Guid(bytes)}";
        }
    }

    public static string OfMember(string appId, string email) => Of("29:1", $"{appId} {email}");

    public static string Of(string prefix, string who) => prefix + Convert.ToBase64String(Hash(who)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    public static string Directory(string who) => new Guid(Hash($"directory {who}").AsSpan(0, 16)).ToString();

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

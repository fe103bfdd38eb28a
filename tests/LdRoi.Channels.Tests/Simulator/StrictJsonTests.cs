using System.Text;
using System.Text.Json;
using CsCheck;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class StrictJsonTests
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0061\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\ud83d\\ude00\"", "1e999", "null", " ", "\0", "é"];

    [Theory]
    [InlineData("{}")]
    [InlineData(" [1, \"\\ud83d\\ude00\", null] ")]
    [InlineData("{\"a\":{\"b\":\"é\"},\"b\":1}")]
    public void What_is_json_is_read(string text)
    {
        var reading = StrictJson.Parse(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<JsonReading.Read>();
        reading.Document.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{'a':1}")]
    [InlineData("[1,]")]
    [InlineData("/* c */ {}")]
    [InlineData("{} {}")]
    [InlineData("[NaN]")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("{\"\\ude00\":1}")]
    [InlineData("\uFEFF{}")]
    public void What_is_not_is_malformed(string text) =>
        StrictJson.Parse(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<JsonReading.Malformed>();

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Thirty_two_levels_are_enough(int levels, bool isRead)
    {
        var reading = StrictJson.Parse(Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels)));
        (reading is JsonReading.Read).ShouldBe(isRead);
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(100_000, 99_999, false)]
    public async Task The_limit_is_the_last_size_that_is_read(int size, int limit, bool isRead)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes("\"" + new string('x', size - 2) + "\""));
        var reading = await StrictJson.Read(body, limit, default);
        (reading is JsonReading.Read).ShouldBe(isRead);
        (reading is JsonReading.TooLarge).ShouldBe(!isRead);
    }

    [Fact]
    public void Whatever_the_bytes_reading_never_throws() => Gen.Byte.Array[0, 60].Sample(Try);

    [Fact]
    public void Whatever_almost_is_json_never_throws_when_it_is_read_and_taken_out() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 12]
            .Select(chosen => Encoding.UTF8.GetBytes(string.Concat(chosen.Select(at => Pieces[at]))))
            .Sample(Try);

    private static void Try(byte[] bytes)
    {
        if (StrictJson.Parse(bytes) is JsonReading.Read read)
        {
            using (read.Document)
            {
                TakeOut(read.Document.RootElement);
            }
        }
    }

    private static void TakeOut(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    property.Name.ShouldNotBeNull();
                    TakeOut(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var part in element.EnumerateArray())
                {
                    TakeOut(part);
                }

                break;
            case JsonValueKind.String:
                element.GetString().ShouldNotBeNull();
                break;
        }
    }
}

using System.Text.Json;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Reads JSON so that each value knows where it stands. It takes what the standard takes, and nothing beside it.</summary>
internal ref struct JsonPlaces
{
    private const int Deepest = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Findings _findings;
    private Utf8JsonReader _reader;
    private JsonPlace _reached = new(null, "$", 1, JsonValueKind.Undefined);
    private int _line = 1;
    private int _counted;

    private JsonPlaces(ReadOnlySpan<byte> bytes, Findings findings)
    {
        _bytes = bytes;
        _findings = findings;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest });
    }

    /// <summary>The whole file; null when it is not JSON, which is among the findings then, like every property that stands there twice.</summary>
    public static JsonPlace? Read(ReadOnlySpan<byte> bytes, Findings findings)
    {
        var places = new JsonPlaces(bytes, findings);
        try
        {
            places._reader.Read();
            var whole = places.Value(null, "$");

            // What follows the end is found by looking for it.
            places._reader.Read();
            return whole;
        }
        catch (JsonException wrong)
        {
            var before = places._bytes[..(int)places._reader.BytesConsumed];
            findings.Add((int)(wrong.LineNumber ?? before.Count((byte)'\n')) + 1, places._reached.Path, JsonWords.For(wrong));
            return null;
        }
    }

    private JsonPlace Value(JsonPlace? around, string step)
    {
        var place = new JsonPlace(around, step, Line(), KindOf(_reader.TokenType));
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _reached = place;
                place = place with { Members = MembersOf(place) };
                _reached = around ?? place;
                return place;
            case JsonTokenType.StartArray:
                _reached = place;
                place = place with { Elements = ElementsOf(place) };
                _reached = around ?? place;
                return place;
            case JsonTokenType.String:
                return place with { Text = Text() };
            case JsonTokenType.Number:
                return place with { Whole = _reader.TryGetInt32(out var whole) ? whole : null };
            default:
                return place;
        }
    }

    private List<JsonMember> MembersOf(JsonPlace place)
    {
        var members = new List<JsonMember>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, line) = (Text(), Line());
            _reader.Read();
            var member = new JsonMember(name, line, Value(place, JsonPlace.StepTo(name)));
            if (members.FirstOrDefault(other => other.Name == name) is { } first)
            {
                _findings.Add(line, member.Value.Path, $"stands here twice; the first one is on line {first.Line}. Keep one of them.");
            }

            members.Add(member);
        }

        return members;
    }

    private List<JsonPlace> ElementsOf(JsonPlace place)
    {
        var elements = new List<JsonPlace>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(Value(place, JsonPlace.StepTo(elements.Count)));
        }

        return elements;
    }

    /// <summary>With a mark in the place of half a letter, which JSON can write and no text can hold.</summary>
    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private int Line()
    {
        var at = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}

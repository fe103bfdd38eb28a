using System.Text.Json.Serialization;

namespace LdRoi.Channels.Cards;

/// <summary>A part of a card that is read. Parts that are answered are <see cref="CardInput"/>s.</summary>
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Bar), "bar")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(CardInput.Rating), "rating")]
[JsonDerivedType(typeof(CardInput.SingleChoice), "single")]
[JsonDerivedType(typeof(CardInput.MultipleChoice), "multiple")]
[JsonDerivedType(typeof(CardInput.ShortText), "short-text")]
[JsonDerivedType(typeof(CardInput.LongText), "long-text")]
[JsonDerivedType(typeof(CardInput.Number), "number")]
[JsonDerivedType(typeof(CardInput.Date), "date")]
[JsonDerivedType(typeof(CardInput.Time), "time")]
[JsonDerivedType(typeof(CardInput.PersonPicker), "person")]
public abstract record CardBlock
{
    private protected CardBlock()
    {
    }

    /// <summary>A paragraph of our own words. Words of people go into a <see cref="Quote"/>.</summary>
    public sealed record Text(string Content, TextTone Tone = TextTone.Normal) : CardBlock;

    /// <summary>Words that a person wrote: shown as they are, never read as markup, mention or link.</summary>
    public sealed record Quote(string Content) : CardBlock;

    /// <summary>A quiet line at the edge: who sees this, until when.</summary>
    public sealed record Note(string Content) : CardBlock;

    /// <summary>Up to ten names with their values.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Rows) : CardBlock;

    /// <summary>A line between two subjects.</summary>
    public sealed record Divider : CardBlock;

    /// <summary>A number between 0 and 100 drawn as a bar; <paramref name="Caption"/> says it in words beside the picture.</summary>
    public sealed record Bar(string Label, double Percent, string Caption) : CardBlock;

    /// <summary>At most four columns; the first row of cells is read as data, the headers are apart.</summary>
    public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : CardBlock;

    /// <summary>A picture by HTTPS address or data URI; the alternative text says what it shows, not that it is a picture.</summary>
    public sealed record Image(string Source, string AlternativeText) : CardBlock
    {
        /// <summary>What it shows, where a platform can draw that itself: sharper, and in the reader's own contrast.</summary>
        [JsonIgnore]
        public Chart? Native { get; init; }

        /// <summary>Whether the picture travels inside the card.</summary>
        [JsonIgnore]
        public bool IsEmbedded => Source.StartsWith("data:", StringComparison.Ordinal);
    }

    /// <summary>A picture that is yet to be drawn, so that a card can be made without waiting for it. Until then its words stand there.</summary>
    public sealed record Drawing(IPicture Picture) : CardBlock
    {
        /// <summary>Names that people chose are in it, so it may be longer than a platform takes.</summary>
        internal string AlternativeText => Shortened.To(Picture.AlternativeText, CardLimits.AlternativeTextLength);

        internal Text Words => new(AlternativeText);

        internal CardBlock Drawn(Action<Exception> cannot)
        {
            try
            {
                var source = "data:image/png;base64," + Convert.ToBase64String(Picture.Png());
                return source.Length <= CardLimits.EmbeddedImageLength ? new Image(source, AlternativeText) { Native = Picture.Chart } : Words;
            }
            catch (Exception error)
            {
                // Drawing needs a library of the machine's own kind: without it, everything else still works.
                cannot(error);
                return Words;
            }
        }
    }
}

/// <summary>How a paragraph is meant. The words must say it too: tone is never the only carrier of meaning.</summary>
public enum TextTone
{
    Normal,
    Emphasis,
    Good,
    Attention,
}

/// <summary>A name with its value.</summary>
public sealed record Fact(string Name, string Value);

namespace LdRoi.Channels.Cards;

/// <summary>
/// A part of a card that a person fills in. Its value comes back as text under <see cref="Id"/> and is untrusted: the
/// product checks it against the question. <see cref="Error"/> says in place how to mend the last try.
/// </summary>
public abstract record CardInput : CardBlock
{
    private CardInput(string id, string label, bool isRequired, string? error)
    {
        Id = id;
        Label = label;
        IsRequired = isRequired;
        Error = error;
    }

    /// <summary>Stable name within the card: lower-case letters, digits and underscores.</summary>
    public string Id { get; }

    public string Label { get; }

    public bool IsRequired { get; }

    public string? Error { get; }

    /// <summary>A statement with two to ten ordered options, all labelled in words.</summary>
    public sealed record Rating(
        string Id, string Label, IReadOnlyList<Choice> Options, string? Selected = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>One of up to a hundred options.</summary>
    public sealed record SingleChoice(
        string Id, string Label, IReadOnlyList<Choice> Options, string? Selected = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>Any of up to a hundred options; comes back as codes joined by commas.</summary>
    public sealed record MultipleChoice(
        string Id, string Label, IReadOnlyList<Choice> Options, IReadOnlyList<string>? Selected = null, bool IsRequired = false,
        string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>One line of at most <paramref name="MaximumLength"/> UTF-16 units.</summary>
    public sealed record ShortText(
        string Id, string Label, int MaximumLength, string? Value = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>Several lines of at most <paramref name="MaximumLength"/> UTF-16 units.</summary>
    public sealed record LongText(
        string Id, string Label, int MaximumLength, string? Value = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>A number from <paramref name="Minimum"/> to <paramref name="Maximum"/>.</summary>
    public sealed record Number(
        string Id, string Label, int Minimum, int Maximum, string? Value = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>A date without zone, <c>yyyy-MM-dd</c>: the person's own calendar.</summary>
    public sealed record Date(string Id, string Label, string? Value = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>A wall-clock time without zone, <c>HH:mm</c>.</summary>
    public sealed record Time(string Id, string Label, string? Value = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);

    /// <summary>
    /// A colleague. <paramref name="Candidates"/> serve the platforms and clients without a directory search of their own.
    /// </summary>
    public sealed record PersonPicker(
        string Id, string Label, IReadOnlyList<Choice> Candidates, string? Selected = null, bool IsRequired = false, string? Error = null)
        : CardInput(Id, Label, IsRequired, Error);
}

/// <summary>An option: a short code that comes back, and the words that are read.</summary>
public sealed record Choice(string Code, string Label);

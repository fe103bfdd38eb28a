namespace LdRoi.Measurement.Tests;

public sealed class NotesTests
{
    [Fact]
    public void Notes_are_equal_when_they_hold_the_same_reasons()
    {
        Notes notes = [Reason.NoSignal, Reason.Collinear, Reason.NoSignal];

        notes.ShouldBe([Reason.Collinear, Reason.NoSignal]);
        notes.ShouldNotBe([Reason.Collinear]);
        notes.Count.ShouldBe(2);
    }

    [Fact]
    public void Whatever_was_said_is_found_and_nothing_else()
    {
        foreach (var reason in Enum.GetValues<Reason>().Where(reason => reason != Reason.None))
        {
            Notes notes = default(Notes).With(reason);
            Enum.GetValues<Reason>().Where(notes.Contains).ShouldBe([reason]);
            notes.ToString().ShouldBe(reason.Code());
        }
    }

    [Fact]
    public void Nothing_to_say_is_not_a_note()
    {
        Notes.Of(Reason.None).ShouldBe(default);
        default(Notes).Contains(Reason.None).ShouldBeFalse();
        default(Notes).ToString().ShouldBeEmpty();
    }

    [Fact]
    public void An_undefined_reason_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Notes.Of((Reason)63));
}

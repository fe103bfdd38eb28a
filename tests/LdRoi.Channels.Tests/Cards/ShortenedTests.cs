using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Cards;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("Zuid", 4, "Zuid")]
    [InlineData("Zuidoost", 5, "Zuid…")]
    [InlineData("Zuid oost", 6, "Zuid…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab😀cd", 5, "ab😀…")]
    public void Words_are_cut_where_there_is_no_more_room_and_never_within_a_character(string words, int longest, string shown) =>
        Shortened.To(words, longest).ShouldBe(shown);
}

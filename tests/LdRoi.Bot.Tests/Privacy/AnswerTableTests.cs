using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>What an answer must not carry: a time or a delivery would tie it to the person after erasure.</summary>
public sealed class AnswerTableTests
{
    private static readonly Type[] Pseudonymous = [typeof(Answer), typeof(Invitee), typeof(Respondent), typeof(ReleasedFigure), typeof(Comment), typeof(ReleasedComment)];

    [Fact]
    public void An_answer_is_its_wave_its_respondent_its_item_and_what_was_chosen() =>
        Columns(typeof(Answer)).ShouldBe(["ItemId", "Kind", "RespondentId", "Revision", "Value", "WaveId"]);

    [Fact]
    public void Nothing_that_hangs_on_a_pseudonym_has_a_time_a_delivery_or_a_person() =>
        Pseudonymous.SelectMany(type => Entity(type).GetProperties())
            .Where(property => IsTime(property.ClrType) || Names(property, "Person") || Names(property, "Delivery") || Names(property, "Enrollment"))
            .ShouldBeEmpty();

    [Fact]
    public void One_table_ties_people_to_respondents_and_no_other_names_both()
    {
        using var db = MigrationTests.Without(StorageProvider.Sqlite);
        db.Model.GetEntityTypes().Where(entity => Has(entity, "PersonId") && Has(entity, "RespondentId")).Select(entity => entity.ClrType)
            .ShouldBe([typeof(RespondentLink)]);
    }

    [Fact]
    public void The_tie_says_nothing_but_who() => Columns(typeof(RespondentLink)).ShouldBe(["PersonId", "RespondentId"]);

    private static IEntityType Entity(Type type)
    {
        using var db = MigrationTests.Without(StorageProvider.Sqlite);
        return db.Model.FindEntityType(type)!;
    }

    private static IEnumerable<string> Columns(Type type) => Entity(type).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static bool Has(IEntityType entity, string property) => entity.FindProperty(property) is not null;

    private static bool Names(IProperty property, string what) => property.Name.Contains(what, StringComparison.Ordinal);

    private static bool IsTime(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(DateTimeOffset) || plain == typeof(DateTime) || plain == typeof(DateOnly) || plain == typeof(TimeOnly));
}

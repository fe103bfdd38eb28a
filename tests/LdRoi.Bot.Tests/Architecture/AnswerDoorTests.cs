using System.Text.RegularExpressions;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Architecture;

/// <summary>There is one way from an answer to a reader.</summary>
public sealed partial class AnswerDoorTests
{
    private static readonly string[] Personal =
        [typeof(Answer).FullName!, typeof(Comment).FullName!, typeof(Respondent).FullName!, typeof(RespondentLink).FullName!, typeof(Invitee).FullName!,
            typeof(MirrorAnswer).FullName!, typeof(RoundAnswer).FullName!, typeof(RoundInvitee).FullName!, typeof(StudyAnswers).FullName!];

    /// <summary>Raw SQL could read any table, so each place that has it is named.</summary>
    private static readonly string[] RawSql =
    [
        "src/LdRoi.Bot/Storage/EmptyDatabase.cs", // deletes, by names of our own model
        "src/LdRoi.Bot/Storage/RowStatement.cs", // inserts and updates of TableSql, which has names of our own model
        "src/LdRoi.Bot/Storage/SqliteFile.cs", // pragmas and the copy of the file
        "src/LdRoi.Bot/Storage/WriterLock.cs", // locks that are no table's
    ];

    [Fact]
    public void Only_Privacy_touches_answers_and_the_tie_between_people_and_respondents() =>
        Rooms.All.Where(room => room != "Privacy").SelectMany(room => Rooms.UsersIn(room, Personal)).ShouldBeEmpty();

    [Fact]
    public void Privacy_itself_does_touch_them_so_the_search_sees_something() =>
        Rooms.UsersIn("Privacy", Personal).ShouldContain("LdRoi.Bot.Privacy.AnswerIntake");

    [Fact]
    public void Nobody_outside_the_product_can_name_those_types() =>
        Rooms.Bot.GetTypes().Where(type => Personal.Contains(type.FullName)).ShouldAllBe(type => !type.IsPublic);

    [Fact]
    public void The_database_offers_no_set_of_them() =>
        typeof(BotDbContext).GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(property => property.PropertyType.GenericTypeArguments[0].FullName).Intersect(Personal).ShouldBeEmpty();

    [Fact]
    public void Raw_SQL_stands_in_the_named_files_only() =>
        Sources.Files("src", "*.cs").Where(path => Raw().IsMatch(File.ReadAllText(path)) && !path.Contains("Migrations", StringComparison.Ordinal))
            .Select(path => Sources.Short(path).Replace('\\', '/')).ShouldBe(RawSql, ignoreOrder: true);

    [GeneratedRegex(@"\b(FromSql|SqlQuery|ExecuteSql)(Raw|Interpolated)?(Async)?\(|CommandText|CreateCommand\(")]
    private static partial Regex Raw();
}

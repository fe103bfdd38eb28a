using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Text comes back as it was stored, and is compared to the letter.</summary>
public abstract class TextContract(Store store) : StorageContract(store)
{
    private readonly IdSource _ids = new(TimeProvider.System, seed: 5);
    private TeamId _team;

    [ContractFact]
    public Task Letters_of_all_kinds_come_back() => ComesBack("Zoë O’Neill 李雷 Ελένη أحمد ñ");

    [ContractFact]
    public Task Pictures_outside_the_first_plane_come_back() => ComesBack("👩‍💻 𝒵 🇳🇱");

    [ContractFact]
    public Task Composed_and_decomposed_stay_what_they_are() => ComesBack("Zo\u00eb".Normalize(NormalizationForm.FormD));

    [ContractFact]
    public Task Spaces_at_both_ends_stay() => ComesBack("  a b  ");

    [ContractFact]
    public Task Empty_is_not_nothing() => ComesBack("");

    [ContractFact]
    public Task As_long_as_the_column_is() => ComesBack(new string('x', 200));

    [ContractFact]
    public Task As_long_as_the_column_is_in_four_byte_letters() => ComesBack(string.Concat(Enumerable.Repeat("😀", 100)));

    [ContractFact]
    public Task What_looks_like_a_command_is_text() => ComesBack("'; DROP TABLE people; -- {0} %s \\ \"");

    [ContractFact]
    public async Task A_platform_id_is_found_to_the_letter_only()
    {
        await Store.Add(Somebody("a@x.example", person => person.SlackUserId = "U0AB"));
        (await Count(person => person.SlackUserId == "U0AB")).ShouldBe(1);
        (await Count(person => person.SlackUserId == "u0ab")).ShouldBe(0);
        (await Count(person => person.SlackUserId == "U0ÁB")).ShouldBe(0);
    }

    [ContractFact]
    public async Task Keys_that_differ_in_a_letter_are_different_keys()
    {
        string[] keys = ["strasse", "straße", "zoe", "zoë", "ａ", "a"];
        await Store.Add([.. keys.Select(key => new Team { Id = TeamId.New(_ids), Name = key, NameKey = key })]);
        await using var db = Store.Db();
        (await db.Teams.CountAsync(team => keys.Contains(team.NameKey))).ShouldBe(keys.Length);
        (await db.Teams.CountAsync(team => team.NameKey == "zoe")).ShouldBe(1);
    }

    [ContractFact]
    public async Task A_list_of_many_keys_is_looked_up_at_once()
    {
        await Store.Add(Somebody("a@x.example"));
        var keys = Enumerable.Range(0, 2_500).Select(number => $"{number}@x.example").Append("a@x.example").ToArray();
        (await Count(person => keys.Contains(person.EmailKey))).ShouldBe(1);
    }

    [ContractFact]
    public async Task A_word_of_a_closed_list_is_stored_as_that_word()
    {
        await Store.Add(Somebody("a@x.example", person => person.Role = Role.LearningProfessional));
        (await Store.Scalar($"SELECT {Store.Quoted("Role")} FROM people")).ShouldBe("LearningProfessional");
    }

    protected override async Task Prepare()
    {
        _team = TeamId.New(_ids);
        await Store.Add(new Team { Id = _team, Name = "Zuid", NameKey = "zuid" });
    }

    private async Task ComesBack(string name)
    {
        await Store.Add(Somebody("a@x.example", person => person.Name = name));
        await using var db = Store.Db();
        (await db.People.AsNoTracking().SingleAsync()).Name.ShouldBe(name);
    }

    private async Task<int> Count(System.Linq.Expressions.Expression<Func<Person, bool>> which)
    {
        await using var db = Store.Db();
        return await db.People.CountAsync(which);
    }

    private Person Somebody(string email, Action<Person>? with = null)
    {
        var person = new Person { Id = PersonId.New(_ids), Name = "A", Email = email, EmailKey = email, TeamId = _team };
        with?.Invoke(person);
        return person;
    }
}

public sealed class TextOnSqlite() : TextContract(new SqliteStore());

[OnPostgreSql]
public sealed class TextOnPostgreSql() : TextContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class TextOnSqlServer() : TextContract(new SqlServerStore());

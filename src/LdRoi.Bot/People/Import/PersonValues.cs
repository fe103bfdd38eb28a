using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LdRoi.Bot.People.Import;

/// <summary>What a row says of a person, property by property.</summary>
internal sealed class PersonValues
{
    private readonly HashSet<string> _administrators;
    private readonly ImportPlan _plan;
    private readonly TableSql<Person> _table;
    private readonly (string Property, bool NullKeeps, Func<PersonRow, object?> Value)[] _said;
    private readonly IClrPropertyGetter[] _stored;
    private readonly Dictionary<string, int> _places;
    private readonly object?[] _blank;

    public PersonValues(BotDbContext db, ImportPlan plan, OrganisationOptions organisation)
    {
        _plan = plan;
        _administrators = [.. organisation.Administrators.Select(Person.KeyOf)];
        _table = new TableSql<Person>(db);
        _said = [.. Said()];
        _stored = [.. _said.Select(one => _table[one.Property].GetGetter())];
        _places = _table.Properties.Select((property, place) => (property.Name, place)).ToDictionary(one => one.Name, one => one.place);
        _blank = _table.ValuesOf(new Person { Id = default, Email = "", EmailKey = "", Name = "", TeamId = default });
    }

    public RowStatement Insert() => _table.Insert();

    /// <summary>Sets what the file speaks of; for <see cref="Changed"/>.</summary>
    public RowStatement Update() => _table.Update([(nameof(Person.TeamId), false), .. _said.Select(one => (one.Property, one.NullKeeps))]);

    public bool IsAdministrator(PersonRow row) => _administrators.Contains(row.EmailKey);

    /// <summary>Whether the row says nothing but what is stored.</summary>
    public bool AreThoseOf(Person person, PersonRow row, TeamId? team) =>
        person.TeamId == team && _said.Zip(_stored).All(one =>
            one.First.Value(row) is var value && ((value is null && one.First.NullKeeps) || Equals(value, one.Second.GetClrValue(person))));

    /// <summary>The values of an <see cref="Update"/>.</summary>
    public object?[] Changed(PersonId id, PersonRow row, TeamId team) => [team, .. _said.Select(one => one.Value(row)), id];

    /// <summary>The values of an <see cref="Insert"/>: what the file does not speak of is as in anybody new.</summary>
    public object?[] New(PersonId id, PersonRow row, TeamId team)
    {
        var values = (object?[])_blank.Clone();
        Set(nameof(Person.Id), id);
        Set(nameof(Person.TeamId), team);
        foreach (var (property, nullKeeps, value) in _said)
        {
            if (value(row) is var said && (said is not null || !nullKeeps))
            {
                Set(property, said);
            }
        }

        return values;

        void Set(string property, object? value) => values[_places[property]] = value;
    }

    private IEnumerable<(string Property, bool NullKeeps, Func<PersonRow, object?> Value)> Said()
    {
        yield return (nameof(Person.Email), false, row => row.Email);
        yield return (nameof(Person.EmailKey), false, row => row.EmailKey);
        yield return (nameof(Person.Name), false, row => row.Name);
        yield return (nameof(Person.LeftAt), false, _ => null);
        yield return (nameof(Person.Role), true, RoleOf);
        yield return (nameof(Person.Language), true, row => row.Language);
        (string Column, string Property, Func<PersonRow, object?> Value)[] others =
        [
            (PeopleColumns.ManagerEmail, nameof(Person.ManagerEmailKey), row => row.ManagerEmailKey),
            (PeopleColumns.TimeZone, nameof(Person.TimeZone), row => row.TimeZone),
            (PeopleColumns.Country, nameof(Person.Country), row => row.Country),
            (PeopleColumns.TeamsAadObjectId, nameof(Person.TeamsAadObjectId), row => row.TeamsAadObjectId),
            (PeopleColumns.SlackUserId, nameof(Person.SlackUserId), row => row.SlackUserId),
            (PeopleColumns.AnnualSalary, nameof(Person.AnnualSalaryCents), row => row.AnnualSalaryCents),
        ];
        foreach (var (column, property, value) in others.Where(other => _plan.Says(other.Column)))
        {
            yield return (property, false, value);
        }
    }

    private object? RoleOf(PersonRow row) =>
        IsAdministrator(row) ? Role.Administrator : _plan.Says(PeopleColumns.Role) ? row.Role : null;
}

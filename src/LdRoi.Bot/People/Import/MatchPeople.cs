using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Finds for each row the person it is about: by the platforms' ids first, so that a new e-mail address keeps the person,
/// then by e-mail address.
/// </summary>
internal sealed class MatchPeople(BotDbContext db, PersonValues values, StoredTeams teams)
{
    private readonly Dictionary<PersonId, int> _claims = [];
    private readonly Dictionary<int, Match> _byEmail = [];
    private readonly Contests _contests = new();
    private int _done;

    public async Task Execute(Stream stream, ImportPlan plan, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var file = await PeopleFile.Open(stream, cancellation);
        await foreach (var lines in file.Read(cancellation).Chunk(ImportPeople.ChunkSize).WithCancellation(cancellation))
        {
            var known = await KnownPeople.Load(db, [.. lines.Select(Keys)], cancellation);
            foreach (var line in lines)
            {
                if (line is PersonRow row && plan.IsGood(row.LineNumber))
                {
                    Match(row, known, plan);
                }
                else
                {
                    Mention(Keys(line), known, plan);
                }
            }

            progress?.Report(new(ImportPhase.Matching, Math.Min(_done += lines.Length, plan.Lines), plan.Lines));
        }

        _contests.Settle(plan, owner => LetsGo(owner, plan, options), person => _claims.Remove(person));
        plan.Moving.UnionWith(_contests.Owners);
        foreach (var (line, match) in _byEmail.Where(found => !_claims.ContainsKey(found.Value.Person)))
        {
            plan.Matches.Add(line, match);
        }

        await NameUnknownManagers(plan, cancellation);
    }

    private static PersonKeys Keys(PeopleLine line) => line switch
    {
        PersonRow row => row.Keys,
        BadRow bad => bad.About,
        _ => PersonKeys.None,
    };

    private static void Mention(PersonKeys keys, KnownPeople known, ImportPlan plan)
    {
        var people = known.All(keys).Select(person => person.Id).ToArray();
        plan.Mentioned.UnionWith(people);
        plan.HasUnreadablePeople |= keys.EmailKey is null && people.Length == 0;
    }

    private void Match(PersonRow row, KnownPeople known, ImportPlan plan)
    {
        var (byTeams, bySlack, byEmail) = (known.ByTeams(row.TeamsAadObjectId), known.BySlack(row.SlackUserId), known.ByEmail(row.EmailKey));
        if (byTeams is not null && bySlack is not null && byTeams != bySlack)
        {
            plan.Refuse(new BadRow(
                row.LineNumber,
                PeopleColumns.SlackUserId,
                $"teams_aad_object_id belongs to {CleanText.Quoted(byTeams.EmailKey)} and slack_user_id to {CleanText.Quoted(bySlack.EmailKey)}. Nobody is both."));
            plan.Mentioned.UnionWith([byTeams.Id, bySlack.Id]);
            return;
        }

        if ((byTeams ?? bySlack) is not { } person)
        {
            if (byEmail is not null)
            {
                _byEmail.Add(row.LineNumber, MatchOf(row, byEmail));
                WarnOfNewIds(row, byEmail, plan);
            }

            return;
        }

        if (!_claims.TryAdd(person.Id, row.LineNumber))
        {
            plan.Refuse(new BadRow(
                row.LineNumber,
                byTeams is null ? PeopleColumns.SlackUserId : PeopleColumns.TeamsAadObjectId,
                $"By the platforms' ids this is the same person as on line {_claims[person.Id]}."));
            return;
        }

        plan.Matches.Add(row.LineNumber, MatchOf(row, person));
        WarnOfNewIds(row, person, plan);
        if (person.EmailKey != row.EmailKey)
        {
            plan.Moving.Add(person.Id);
            if (byEmail is not null)
            {
                _contests.Add(row.LineNumber, person.Id, byEmail);
            }
        }
    }

    private static void WarnOfNewIds(PersonRow row, Person person, ImportPlan plan)
    {
        Warn(PeopleColumns.TeamsAadObjectId, row.TeamsAadObjectId, person.TeamsAadObjectId);
        Warn(PeopleColumns.SlackUserId, row.SlackUserId, person.SlackUserId);

        void Warn(string column, string? given, string? known)
        {
            if (given is not null && known is not null && given != known)
            {
                plan.Warn(
                    WarningPart.NewAccounts,
                    () => $"Line {row.LineNumber}: {CleanText.Quoted(row.Email)} had another {column} until now and counts as the same person with a new account.",
                    row.LineNumber);
            }
        }
    }

    private Match MatchOf(PersonRow row, Person person) => new(person.Id, values.AreThoseOf(person, row, teams.Find(row.TeamKey)?.Id));

    /// <summary>An address can be taken over from somebody who gets another one in the same file, or who leaves.</summary>
    private bool LetsGo(PersonId owner, ImportPlan plan, ImportOptions options) =>
        _claims.ContainsKey(owner) || (CloseMissing.Applies(plan, options) && !plan.Mentioned.Contains(owner));

    private async Task NameUnknownManagers(ImportPlan plan, CancellationToken cancellation)
    {
        var notInFile = plan.Managers.Where(manager => plan.Seen.LineOf(manager.Key) is null).OrderBy(manager => manager.Value.Line);
        foreach (var managers in notInFile.Chunk(ImportPeople.ChunkSize))
        {
            var keys = managers.Select(manager => manager.Key).ToArray();
            var known = await db.People.AsNoTracking().Where(person => keys.Contains(person.EmailKey)).Select(person => person.EmailKey).ToListAsync(cancellation);
            foreach (var (key, (line, rows)) in managers.ExceptBy(known, manager => manager.Key))
            {
                plan.Warn(
                    WarningPart.UnknownManagers,
                    () => $"Line {line}: manager_email {CleanText.Quoted(key)} is not in the file and not known here yet"
                        + (rows == 1 ? "." : FormattableString.Invariant($" ({rows} rows name this address).")),
                    line);
            }
        }
    }
}

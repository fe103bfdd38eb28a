using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>What an operator types when somebody asks to be erased.</summary>
internal static class EraseVerb
{
    public static async Task<int> Run(IServiceProvider services, string email, bool isMeant, TextWriter output, CancellationToken cancellation)
    {
        var hasLeft = await services.GetRequiredService<Transactions>().Run(
            async scope =>
            {
                var key = Person.KeyOf(email);
                var person = await scope.GetRequiredService<BotDbContext>().People.FirstOrDefaultAsync(person => person.EmailKey == key, cancellation)
                    ?? throw new OperatorException($"Nobody here has the address '{email.Trim()}'.");
                if (!isMeant)
                {
                    throw new OperatorException(
                        $"This cannot be undone. Add --yes to delete what {person.Email} answered"
                        + (person.LeftAt is null ? "; they still work here, so their name stays." : ", and to erase their name and addresses."));
                }

                await scope.GetRequiredService<ErasePerson>().Execute(person, withAnswers: true, cancellation);
                return person.LeftAt is not null;
            },
            cancellation);
        await output.WriteLineAsync(
            "What they answered is deleted, with their habits, their open forms and the days on which they were written to. "
            + (hasLeft
                ? "Their name and addresses are erased."
                : "They still work here, so they stay in the list of people. Once an import says that they left, run this again, or wait for Privacy:KeepLeaverMonths."));
        await output.WriteLineAsync("Backups, and the chats of Teams and Slack, are not ours to change: docs/confidentiality.md says what to do.");
        return 0;
    }
}

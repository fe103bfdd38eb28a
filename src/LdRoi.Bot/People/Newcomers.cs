using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>
/// Finds out who somebody is whose account we do not know yet: the platform is asked, and the e-mail address that it
/// vouches for is looked up among the people. From then on the account is theirs. Who remains unknown is kept for a while, so
/// that they need not speak again once the people file has them.
/// </summary>
public sealed class Newcomers(Transactions transactions, IEnumerable<IDirectory> directories, TimeProvider time)
{
    /// <summary>Somebody in conversation with us is looked up at each word: it is enough to note once a day that they are still there.</summary>
    private static readonly TimeSpan OftenEnough = TimeSpan.FromDays(1);

    private readonly HashSet<ChannelKind> _askable = [.. directories.Select(directory => directory.Channel)];

    /// <returns>The envelope under which the person is now known; null when they remain unknown.</returns>
    public async Task<Envelope?> Recognise(Envelope envelope, CancellationToken cancellation)
    {
        if (envelope.LookUp is not { } lookUp || await lookUp(cancellation) is not { } profile)
        {
            return null;
        }

        return await transactions.Run(services => Recognise(envelope, profile, services, cancellation), cancellation)
            ? envelope with { ExternalUser = profile.ExternalUser, TimeZone = envelope.TimeZone ?? profile.TimeZone }
            : null;
    }

    /// <summary>They remain unknown: where they are is kept, until they take the app away.</summary>
    public Task Note(Interaction interaction, CancellationToken cancellation)
    {
        var envelope = interaction.Envelope;
        return interaction switch
        {
            _ when envelope.Address is null || !_askable.Contains(envelope.Channel) => Task.CompletedTask,
            Interaction.Typed or Interaction.Installation { IsAdded: true } => transactions.Run(services => Keep(envelope, envelope.Address, services, cancellation), cancellation),
            Interaction.Installation { IsUpgrade: false } => transactions.Run(services => Forget(envelope, services, cancellation), cancellation),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>They are asked about at another time. Who was heard meanwhile, or is due anew since people were imported, is left as they are.</summary>
    public Task Change(IReadOnlyCollection<Newcomer> some, Action<Newcomer> change, CancellationToken cancellation) => transactions.Run(
        async services =>
        {
            foreach (var newcomer in some)
            {
                if (await newcomer.In(services.GetRequiredService<BotDbContext>(), cancellation) is { } row)
                {
                    change(row);
                }
            }
        },
        cancellation);

    private async Task Keep(Envelope envelope, ChatAddress address, IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<BotDbContext>();
        var (at, now) = (At(envelope), time.GetUtcNow());
        if (await db.FindAsync<Newcomer>([envelope.Channel, envelope.ExternalUser], cancellation) is not { } known)
        {
            db.Add(Newcomer.Of(envelope, address, at, now));
        }
        else if (at - known.HeardAt >= OftenEnough || (at >= known.HeardAt && !known.IsAt(address)))
        {
            known.Hear(envelope, address, at, now);
        }
    }

    /// <summary>Such news can be late: who was heard since has the app again.</summary>
    private Task<int> Forget(Envelope envelope, IServiceProvider services, CancellationToken cancellation)
    {
        var at = At(envelope);
        return Of(envelope, services).Where(newcomer => newcomer.HeardAt <= at).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<bool> Recognise(Envelope envelope, PlatformProfile profile, IServiceProvider services, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<PlatformAccounts>().Recognise(envelope.Channel, profile, cancellation) is not { LeftAt: null })
        {
            return false;
        }

        await Of(envelope, services).ExecuteDeleteAsync(cancellation);
        return true;
    }

    private static IQueryable<Newcomer> Of(Envelope envelope, IServiceProvider services)
    {
        var (channel, account) = (envelope.Channel, envelope.ExternalUser);
        return services.GetRequiredService<BotDbContext>().Newcomers.Where(newcomer => newcomer.Channel == channel && newcomer.Account == account);
    }

    /// <summary>No clock of a platform keeps anybody longer.</summary>
    private DateTimeOffset At(Envelope envelope)
    {
        var now = time.GetUtcNow();
        return envelope.At < now ? envelope.At.Value : now;
    }
}

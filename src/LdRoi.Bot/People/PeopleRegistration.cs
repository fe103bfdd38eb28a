using LdRoi.Bot.Delivery;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfigurationSection section)
    {
        var organisation = section.Get<OrganisationOptions>() ?? new OrganisationOptions();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(organisation.TimeZone, out _))
        {
            throw new OperatorException(
                $"Organisation:TimeZone is '{organisation.TimeZone}', which this system does not know. Use an IANA name such as Europe/Amsterdam.");
        }

        return services.AddSingleton(organisation)
            .AddScoped<PersonFinder>()
            .AddScoped<ImportPeople>()
            .AddScoped<FirstAdministrators>()
            .AddScoped<ChatAddresses>()
            .AddScoped<Presence>()
            .AddScoped<PlatformAccounts>()
            .AddScoped<RosterPages>()
            .AddSingleton<RosterReading>()
            .AddSingleton<IConnections, Connections>()
            .AddSingleton<RecallRegions.Once>()
            .AddBeat<RecallRegions>()
            .AddBeat<RecallRegions>(BeatLine.Sending)
            .AddBeat<SyncRoster>()
            .AddSingleton<Newcomers>();
    }
}

using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfigurationSection section)
    {
        var privacy = section.Get<PrivacyOptions>() ?? new PrivacyOptions();
        if (privacy.Threshold < PrivacyOptions.ThresholdFloor)
        {
            throw new OperatorException(
                $"Privacy:Threshold is {privacy.Threshold}. It may be raised, but never lies below {PrivacyOptions.ThresholdFloor}.");
        }

        return services.AddSingleton(privacy)
            .AddScoped<Respondents>()
            .AddScoped<AnswerIntake>()
            .AddScoped<CommentIntake>()
            .AddScoped<MirrorIntake>()
            .AddScoped<Places>()
            .AddScoped<ReleaseFigures>()
            .AddScoped<ReleaseWave>()
            .AddScoped<ReleaseComments>()
            .AddScoped<Gate>()
            .AddScoped<ReleaseHabits>()
            .AddScoped<ReleaseHabitEffects>()
            .AddScoped<HabitGate>()
            .AddBeat<ReleaseDueHabits>()
            .AddScoped<OwnProfiles>()
            .AddScoped<RoundIntake>()
            .AddScoped<ReleaseRound>()
            .AddScoped<ReleaseStudy>()
            .AddScoped<CheckInGate>()
            .AddVerb<WhyHandler>();
    }
}

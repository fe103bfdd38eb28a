using System.ComponentModel.DataAnnotations;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfigurationSection section)
    {
        var privacy = section.Get<PrivacyOptions>() ?? new PrivacyOptions();
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(privacy, new ValidationContext(privacy), wrong, validateAllProperties: true))
        {
            var setting = wrong[0].MemberNames.Single();
            throw new OperatorException($"Privacy:{setting} is {typeof(PrivacyOptions).GetProperty(setting)!.GetValue(privacy)}. {wrong[0].ErrorMessage}");
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
            .AddScoped<RetentionPeriods>()
            .AddScoped<ErasePerson>()
            .AddScoped<ForgetAnswers>()
            .AddBeat<ForgetOverdue>()
            .AddVerb<WhyHandler>();
    }
}

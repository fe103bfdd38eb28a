using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>The pseudonym that answers hang on, over all waves.</summary>
internal sealed class Respondent
{
    public required RespondentId Id { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Respondent>
    {
        public void Configure(EntityTypeBuilder<Respondent> respondent) => respondent.ToTable("respondents");
    }
}

/// <summary>The only tie between a person and their answers. Erasure removes this row.</summary>
internal sealed class RespondentLink
{
    public required PersonId PersonId { get; init; }

    public required RespondentId RespondentId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RespondentLink>
    {
        public void Configure(EntityTypeBuilder<RespondentLink> link)
        {
            link.ToTable("respondent_links");
            link.HasKey(l => l.PersonId);
            link.HasIndex(l => l.RespondentId).IsUnique();
            link.HasOne<Person>().WithOne().HasForeignKey<RespondentLink>(l => l.PersonId);
            link.HasOne<Respondent>().WithOne().HasForeignKey<RespondentLink>(l => l.RespondentId);
        }
    }
}

/// <summary>A respondent who was asked in a wave, fixed when the wave opened.</summary>
internal sealed class Invitee
{
    public required WaveId WaveId { get; init; }

    public required RespondentId RespondentId { get; init; }

    /// <summary>The respondent's place in the dealing of item orders.</summary>
    public required int Sequence { get; init; }

    /// <summary>
    /// The team whose figures the answers count in, copied when the wave closes. Who leads a team counts in the team
    /// above; null when no figure may hold the answers.
    /// </summary>
    public TeamId? TeamId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Invitee>
    {
        public void Configure(EntityTypeBuilder<Invitee> invitee)
        {
            invitee.ToTable("invitees");
            invitee.HasKey(i => new { i.WaveId, i.RespondentId });
            invitee.HasOne<Wave>().WithMany().HasForeignKey(i => i.WaveId);
            invitee.HasOne<Respondent>().WithMany().HasForeignKey(i => i.RespondentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

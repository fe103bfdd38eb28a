using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Conversation;

/// <summary>A form that somebody is filling in, kept so that a step back loses nothing.</summary>
public sealed class Draft : IVersioned
{
    public required DraftId Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Which form, for example <c>scan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was filled in so far, as JSON of the form's own type.</summary>
    public required string Fields { get; set; }

    /// <summary>What came of it; null while it is open.</summary>
    public DraftEnd? End { get; set; }

    /// <summary>What the form made, once it is done.</summary>
    public Guid? ResultId { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.ToTable("drafts");
            draft.Property(d => d.Kind).HasMaxLength(16);
            draft.Property(d => d.Fields).HasMaxLength(8000);
            draft.HasIndex(d => d.StartedAt);
            draft.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        }
    }
}

public enum DraftEnd
{
    Done,
    Cancelled,
}

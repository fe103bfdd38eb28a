using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Notes;

/// <summary>What somebody said in a feedback session or a talk, written down with consent and without a name. Nothing tells who, when or in which team.</summary>
public sealed class ProgrammeNote
{
    public const int LongestText = 500;

    public required Guid Id { get; init; }

    public required ProgrammeId ProgrammeId { get; init; }

    public required NoteTheme Theme { get; init; }

    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProgrammeNote>
    {
        public void Configure(EntityTypeBuilder<ProgrammeNote> note)
        {
            note.ToTable("programme_notes");
            note.Property(n => n.Text).HasMaxLength(LongestText);
            note.HasIndex(n => n.ProgrammeId);
            note.HasOne<Programme>().WithMany().HasForeignKey(n => n.ProgrammeId);
        }
    }
}

/// <summary>What a note is about.</summary>
public enum NoteTheme
{
    Useful,
    Used,
    Helped,
    Hindered,
    Result,
    Culture,
}

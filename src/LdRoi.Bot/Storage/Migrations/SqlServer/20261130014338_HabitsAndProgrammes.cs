using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HabitsAndProgrammes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "ContactAt",
                table: "enrollments",
                type: "time",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "habit_campaigns",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScaleCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Goal = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Audience = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Recipes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OwnRecipes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Probability = table.Column<double>(type: "float", nullable: true),
                    Threshold = table.Column<int>(type: "int", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_campaigns", x => x.CampaignId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habit_campaigns_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habit_places",
                columns: table => new
                {
                    EnrollmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsMirror = table.Column<bool>(type: "bit", nullable: false),
                    HasDeclined = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_places", x => x.EnrollmentId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habit_places_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnrollmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipeId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Anchor = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Behaviour = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Celebration = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rhythm = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RhythmSince = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BuddyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BuddyAgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habits_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "measure_figures",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Period = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_figures", x => new { x.Measure, x.TeamId, x.Period });
                    table.ForeignKey(
                        name: "FK_measure_figures_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "mirror_answers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Week = table.Column<int>(type: "int", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Value = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mirror_answers", x => new { x.CampaignId, x.Week, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_mirror_answers_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_mirror_answers_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Isolation = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WeeksApart = table.Column<int>(type: "int", nullable: false),
                    HoursEach = table.Column<decimal>(type: "decimal(9,2)", precision: 9, scale: 2, nullable: false),
                    Behaviour = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReactionTarget = table.Column<int>(type: "int", nullable: true),
                    LearningTarget = table.Column<int>(type: "int", nullable: true),
                    UseTarget = table.Column<int>(type: "int", nullable: true),
                    ImpactTarget = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    RoiTarget = table.Column<int>(type: "int", nullable: true),
                    HasStudy = table.Column<bool>(type: "bit", nullable: false),
                    Measures = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Influences = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsInfluenceNew = table.Column<bool>(type: "bit", nullable: false),
                    Intangibles = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Threshold = table.Column<int>(type: "int", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HabitsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_programmes_people_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "people",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habit_effects",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WaveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EarlierWaveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScaleCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Effect = table.Column<int>(type: "int", nullable: true),
                    EffectLow = table.Column<int>(type: "int", nullable: true),
                    EffectHigh = table.Column<int>(type: "int", nullable: true),
                    Teams = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_effects", x => new { x.PlanId, x.WaveId });
                    table.ForeignKey(
                        name: "FK_released_habit_effects_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habit_trials",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Block = table.Column<int>(type: "int", nullable: false),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    People = table.Column<int>(type: "int", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Effect = table.Column<int>(type: "int", nullable: true),
                    EffectLow = table.Column<int>(type: "int", nullable: true),
                    EffectHigh = table.Column<int>(type: "int", nullable: true),
                    AdvisesToStop = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_trials", x => new { x.CampaignId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habit_trials_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habits",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Block = table.Column<int>(type: "int", nullable: false),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParticipantsLow = table.Column<int>(type: "int", nullable: false),
                    ParticipantsHigh = table.Column<int>(type: "int", nullable: false),
                    Invited = table.Column<int>(type: "int", nullable: false),
                    DoneLow = table.Column<int>(type: "int", nullable: true),
                    DoneHigh = table.Column<int>(type: "int", nullable: true),
                    CautiousLow = table.Column<int>(type: "int", nullable: true),
                    CautiousHigh = table.Column<int>(type: "int", nullable: true),
                    Recipes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HasMirror = table.Column<bool>(type: "bit", nullable: false),
                    MirrorLow = table.Column<int>(type: "int", nullable: true),
                    MirrorHigh = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habits", x => new { x.CampaignId, x.TeamId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habits_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "unit_values",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Nature = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    AmountCents = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MarginPercent = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    From = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Owner = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FixedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_values", x => new { x.Measure, x.Nature, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "habit_measures",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    RunsByItself = table.Column<int>(type: "int", nullable: true),
                    NoReminder = table.Column<int>(type: "int", nullable: true),
                    RestFollows = table.Column<int>(type: "int", nullable: true),
                    NoEffort = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_measures", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_measures_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habit_moments",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsAvailable = table.Column<bool>(type: "bit", nullable: false),
                    WhyNot = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Probability = table.Column<double>(type: "float", nullable: true),
                    IsSent = table.Column<bool>(type: "bit", nullable: false),
                    Wording = table.Column<int>(type: "int", nullable: true),
                    HasReplied = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Recalled = table.Column<bool>(type: "bit", nullable: true),
                    Ease = table.Column<int>(type: "int", nullable: true),
                    WasUseful = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_moments", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_moments_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "checkin_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cohort = table.Column<int>(type: "int", nullable: false),
                    Moment = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClosesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_rounds", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_checkin_rounds_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_checkin_rounds_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "frozen_statements",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_statements", x => new { x.ProgrammeId, x.Number });
                    table.ForeignKey(
                        name: "FK_frozen_statements_people_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "people",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_frozen_statements_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cohort = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => new { x.ProgrammeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_participants_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_participants_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "programme_costs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AmountCents = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reference = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_costs", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_programme_costs_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "programme_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_notes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_programme_notes_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "programme_teams",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cohort = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_teams", x => new { x.ProgrammeId, x.TeamId });
                    table.ForeignKey(
                        name: "FK_programme_teams_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_programme_teams_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "checkin_invitees",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Turn = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_invitees", x => new { x.RoundId, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_checkin_invitees_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_checkin_invitees_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_answers",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Respondents = table.Column<int>(type: "int", nullable: false),
                    Invited = table.Column<int>(type: "int", nullable: false),
                    Mean = table.Column<double>(type: "float", nullable: true),
                    BandLow = table.Column<int>(type: "int", nullable: true),
                    BandHigh = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_answers", x => new { x.RoundId, x.GroupId, x.Question });
                    table.ForeignKey(
                        name: "FK_released_answers_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_picks",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    People = table.Column<int>(type: "int", nullable: false),
                    Respondents = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_picks", x => new { x.RoundId, x.Question, x.Code });
                    table.ForeignKey(
                        name: "FK_released_picks_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "checkin_answers",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_answers", x => new { x.RoundId, x.RespondentId, x.Question });
                    table.ForeignKey(
                        name: "FK_checkin_answers_checkin_invitees_RoundId_RespondentId",
                        columns: x => new { x.RoundId, x.RespondentId },
                        principalTable: "checkin_invitees",
                        principalColumns: new[] { "RoundId", "RespondentId" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_checkin_invitees_RespondentId",
                table: "checkin_invitees",
                column: "RespondentId");

            migrationBuilder.CreateIndex(
                name: "IX_checkin_rounds_CampaignId",
                table: "checkin_rounds",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_checkin_rounds_ProgrammeId_Cohort_Moment",
                table: "checkin_rounds",
                columns: new[] { "ProgrammeId", "Cohort", "Moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_checkin_rounds_State",
                table: "checkin_rounds",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_frozen_statements_ApprovedBy",
                table: "frozen_statements",
                column: "ApprovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_habit_places_CampaignId",
                table: "habit_places",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_BuddyId",
                table: "habits",
                column: "BuddyId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_CampaignId",
                table: "habits",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_EnrollmentId",
                table: "habits",
                column: "EnrollmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_habits_PersonId",
                table: "habits",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_measure_figures_TeamId",
                table: "measure_figures",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_mirror_answers_RespondentId",
                table: "mirror_answers",
                column: "RespondentId");

            migrationBuilder.CreateIndex(
                name: "IX_participants_PersonId",
                table: "participants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_programme_costs_ProgrammeId_Reference",
                table: "programme_costs",
                columns: new[] { "ProgrammeId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_notes_ProgrammeId",
                table: "programme_notes",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_programme_teams_TeamId",
                table: "programme_teams",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_CreatedBy",
                table: "programmes",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_NameKey",
                table: "programmes",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_released_habit_effects_WaveId",
                table: "released_habit_effects",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_released_habits_TeamId",
                table: "released_habits",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkin_answers");

            migrationBuilder.DropTable(
                name: "frozen_statements");

            migrationBuilder.DropTable(
                name: "habit_campaigns");

            migrationBuilder.DropTable(
                name: "habit_measures");

            migrationBuilder.DropTable(
                name: "habit_moments");

            migrationBuilder.DropTable(
                name: "habit_places");

            migrationBuilder.DropTable(
                name: "measure_figures");

            migrationBuilder.DropTable(
                name: "mirror_answers");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "programme_costs");

            migrationBuilder.DropTable(
                name: "programme_notes");

            migrationBuilder.DropTable(
                name: "programme_teams");

            migrationBuilder.DropTable(
                name: "released_answers");

            migrationBuilder.DropTable(
                name: "released_habit_effects");

            migrationBuilder.DropTable(
                name: "released_habit_trials");

            migrationBuilder.DropTable(
                name: "released_habits");

            migrationBuilder.DropTable(
                name: "released_picks");

            migrationBuilder.DropTable(
                name: "unit_values");

            migrationBuilder.DropTable(
                name: "checkin_invitees");

            migrationBuilder.DropTable(
                name: "habits");

            migrationBuilder.DropTable(
                name: "checkin_rounds");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropColumn(
                name: "ContactAt",
                table: "enrollments");
        }
    }
}

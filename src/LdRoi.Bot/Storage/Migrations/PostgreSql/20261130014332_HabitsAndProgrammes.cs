using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
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
                type: "time without time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "habit_campaigns",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScaleCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Goal = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Audience = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Recipes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OwnRecipes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: true),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_campaigns", x => x.CampaignId);
                    table.ForeignKey(
                        name: "FK_habit_campaigns_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habit_places",
                columns: table => new
                {
                    EnrollmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsMirror = table.Column<bool>(type: "boolean", nullable: false),
                    HasDeclined = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_places", x => x.EnrollmentId);
                    table.ForeignKey(
                        name: "FK_habit_places_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrollmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipeId = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Anchor = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Behaviour = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Celebration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RhythmSince = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BuddyId = table.Column<Guid>(type: "uuid", nullable: true),
                    BuddyAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_habits_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_figures",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    Period = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_figures", x => new { x.Measure, x.TeamId, x.Period });
                    table.ForeignKey(
                        name: "FK_measure_figures_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mirror_answers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Value = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mirror_answers", x => new { x.CampaignId, x.Week, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_mirror_answers_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_mirror_answers_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Isolation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    WeeksApart = table.Column<int>(type: "integer", nullable: false),
                    HoursEach = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: false),
                    Behaviour = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReactionTarget = table.Column<int>(type: "integer", nullable: true),
                    LearningTarget = table.Column<int>(type: "integer", nullable: true),
                    UseTarget = table.Column<int>(type: "integer", nullable: true),
                    ImpactTarget = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    RoiTarget = table.Column<int>(type: "integer", nullable: true),
                    HasStudy = table.Column<bool>(type: "boolean", nullable: false),
                    Measures = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Influences = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsInfluenceNew = table.Column<bool>(type: "boolean", nullable: false),
                    Intangibles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HabitsId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_programmes_people_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "released_habit_effects",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    WaveId = table.Column<Guid>(type: "uuid", nullable: false),
                    EarlierWaveId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScaleCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Effect = table.Column<int>(type: "integer", nullable: true),
                    EffectLow = table.Column<int>(type: "integer", nullable: true),
                    EffectHigh = table.Column<int>(type: "integer", nullable: true),
                    Teams = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_effects", x => new { x.PlanId, x.WaveId });
                    table.ForeignKey(
                        name: "FK_released_habit_effects_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_habit_trials",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Block = table.Column<int>(type: "integer", nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Effect = table.Column<int>(type: "integer", nullable: true),
                    EffectLow = table.Column<int>(type: "integer", nullable: true),
                    EffectHigh = table.Column<int>(type: "integer", nullable: true),
                    AdvisesToStop = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_trials", x => new { x.CampaignId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habit_trials_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_habits",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    Block = table.Column<int>(type: "integer", nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ParticipantsLow = table.Column<int>(type: "integer", nullable: false),
                    ParticipantsHigh = table.Column<int>(type: "integer", nullable: false),
                    Invited = table.Column<int>(type: "integer", nullable: false),
                    DoneLow = table.Column<int>(type: "integer", nullable: true),
                    DoneHigh = table.Column<int>(type: "integer", nullable: true),
                    CautiousLow = table.Column<int>(type: "integer", nullable: true),
                    CautiousHigh = table.Column<int>(type: "integer", nullable: true),
                    Recipes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HasMirror = table.Column<bool>(type: "boolean", nullable: false),
                    MirrorLow = table.Column<int>(type: "integer", nullable: true),
                    MirrorHigh = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habits", x => new { x.CampaignId, x.TeamId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habits_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_values",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Nature = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AmountCents = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    MarginPercent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    From = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FixedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_values", x => new { x.Measure, x.Nature, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "habit_measures",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    RunsByItself = table.Column<int>(type: "integer", nullable: true),
                    NoReminder = table.Column<int>(type: "integer", nullable: true),
                    RestFollows = table.Column<int>(type: "integer", nullable: true),
                    NoEffort = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_measures", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_measures_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habit_moments",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Contact = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsAvailable = table.Column<bool>(type: "boolean", nullable: false),
                    WhyNot = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Probability = table.Column<double>(type: "double precision", nullable: true),
                    IsSent = table.Column<bool>(type: "boolean", nullable: false),
                    Wording = table.Column<int>(type: "integer", nullable: true),
                    HasReplied = table.Column<bool>(type: "boolean", nullable: false),
                    Answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Recalled = table.Column<bool>(type: "boolean", nullable: true),
                    Ease = table.Column<int>(type: "integer", nullable: true),
                    WasUseful = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_moments", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_moments_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "checkin_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cohort = table.Column<int>(type: "integer", nullable: false),
                    Moment = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_checkin_rounds_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_checkin_rounds_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "frozen_statements",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Sheet = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_statements", x => new { x.ProgrammeId, x.Number });
                    table.ForeignKey(
                        name: "FK_frozen_statements_people_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_frozen_statements_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cohort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => new { x.ProgrammeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_participants_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participants_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_costs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AmountCents = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_costs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_programme_costs_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Theme = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_programme_notes_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_teams",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cohort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_teams", x => new { x.ProgrammeId, x.TeamId });
                    table.ForeignKey(
                        name: "FK_programme_teams_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_programme_teams_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checkin_invitees",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Turn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_invitees", x => new { x.RoundId, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_checkin_invitees_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_checkin_invitees_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "released_answers",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Respondents = table.Column<int>(type: "integer", nullable: false),
                    Invited = table.Column<int>(type: "integer", nullable: false),
                    Mean = table.Column<double>(type: "double precision", nullable: true),
                    BandLow = table.Column<int>(type: "integer", nullable: true),
                    BandHigh = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_answers", x => new { x.RoundId, x.GroupId, x.Question });
                    table.ForeignKey(
                        name: "FK_released_answers_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_picks",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Respondents = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_picks", x => new { x.RoundId, x.Question, x.Code });
                    table.ForeignKey(
                        name: "FK_released_picks_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "checkin_answers",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkin_answers", x => new { x.RoundId, x.RespondentId, x.Question });
                    table.ForeignKey(
                        name: "FK_checkin_answers_checkin_invitees_RoundId_RespondentId",
                        columns: x => new { x.RoundId, x.RespondentId },
                        principalTable: "checkin_invitees",
                        principalColumns: new[] { "RoundId", "RespondentId" },
                        onDelete: ReferentialAction.Cascade);
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class StandingStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Sessions",
                table: "programmes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenOutAt",
                table: "programme_costs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenOutBy",
                table: "programme_costs",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "released_examples",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_examples", x => new { x.RoundId, x.Place });
                    table.ForeignKey(
                        name: "FK_released_examples_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "standing_statements",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sheet = table.Column<string>(type: "text", nullable: true),
                    Costs = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_statements", x => x.ProgrammeId);
                    table.ForeignKey(
                        name: "FK_standing_statements_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_programme_costs_TakenOutBy",
                table: "programme_costs",
                column: "TakenOutBy");

            migrationBuilder.AddForeignKey(
                name: "FK_programme_costs_people_TakenOutBy",
                table: "programme_costs",
                column: "TakenOutBy",
                principalTable: "people",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_programme_costs_people_TakenOutBy",
                table: "programme_costs");

            migrationBuilder.DropTable(
                name: "released_examples");

            migrationBuilder.DropTable(
                name: "standing_statements");

            migrationBuilder.DropIndex(
                name: "IX_programme_costs_TakenOutBy",
                table: "programme_costs");

            migrationBuilder.DropColumn(
                name: "Sessions",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "TakenOutAt",
                table: "programme_costs");

            migrationBuilder.DropColumn(
                name: "TakenOutBy",
                table: "programme_costs");
        }
    }
}

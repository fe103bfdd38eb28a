using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChatAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_SlackUserId",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_people_TeamsAadObjectId",
                table: "people");

            migrationBuilder.AddColumn<string>(
                name: "SpeaksOn",
                table: "people",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "chat_addresses",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Tenant = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExternalUser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Conversation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    HeardAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedBecause = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    WelcomedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chat_addresses", x => new { x.PersonId, x.Channel });
                    table.ForeignKey(
                        name: "FK_chat_addresses_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_SlackUserId",
                table: "people",
                column: "SlackUserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_TeamsAadObjectId",
                table: "people",
                column: "TeamsAadObjectId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chat_addresses");

            migrationBuilder.DropIndex(
                name: "IX_people_SlackUserId",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_people_TeamsAadObjectId",
                table: "people");

            migrationBuilder.DropColumn(
                name: "SpeaksOn",
                table: "people");

            migrationBuilder.CreateIndex(
                name: "IX_people_SlackUserId",
                table: "people",
                column: "SlackUserId");

            migrationBuilder.CreateIndex(
                name: "IX_people_TeamsAadObjectId",
                table: "people",
                column: "TeamsAadObjectId");
        }
    }
}

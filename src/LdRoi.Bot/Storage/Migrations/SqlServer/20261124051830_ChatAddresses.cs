using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.SqlServer
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
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "chat_addresses",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Tenant = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExternalUser = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Conversation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ServiceUrl = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HeardAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedBecause = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WelcomedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chat_addresses", x => new { x.PersonId, x.Channel });
                    table.ForeignKey(
                        name: "FK_chat_addresses_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_SlackUserId",
                table: "people",
                column: "SlackUserId",
                unique: true,
                filter: "[SlackUserId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_TeamsAadObjectId",
                table: "people",
                column: "TeamsAadObjectId",
                unique: true,
                filter: "[TeamsAadObjectId] IS NOT NULL");
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

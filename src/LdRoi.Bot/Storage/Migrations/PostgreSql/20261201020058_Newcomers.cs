using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Newcomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "newcomers",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Tenant = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ExternalUser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Conversation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ServiceUrl = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    TimeZone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    HeardAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_newcomers", x => new { x.Channel, x.Account });
                });

            migrationBuilder.CreateIndex(
                name: "IX_newcomers_AskAt",
                table: "newcomers",
                column: "AskAt");

            migrationBuilder.CreateIndex(
                name: "IX_newcomers_HeardAt",
                table: "newcomers",
                column: "HeardAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "newcomers");
        }
    }
}

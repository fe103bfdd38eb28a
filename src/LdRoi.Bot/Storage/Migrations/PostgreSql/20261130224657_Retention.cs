using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Costs",
                table: "standing_statements",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "programmes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "campaigns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_LeftAt",
                table: "people",
                column: "LeftAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_LeftAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ForgottenAt",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ForgottenAt",
                table: "campaigns");

            migrationBuilder.AlterColumn<string>(
                name: "Costs",
                table: "standing_statements",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(80)",
                oldMaxLength: 80,
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RequestCases.Application.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SettledAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notifications_PersonId_ReadAt_Id",
                table: "Notifications");

            migrationBuilder.AddColumn<DateTime>(
                name: "SettledAt",
                table: "Notifications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_SettledAt_ReadAt_Id",
                table: "Notifications",
                columns: new[] { "PersonId", "SettledAt", "ReadAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notifications_PersonId_SettledAt_ReadAt_Id",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Notifications");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_ReadAt_Id",
                table: "Notifications",
                columns: new[] { "PersonId", "ReadAt", "Id" });
        }
    }
}

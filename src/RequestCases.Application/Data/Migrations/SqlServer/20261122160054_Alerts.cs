using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RequestCases.Application.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Alerts_CaseId_DueOn_Step",
                table: "Alerts");

            migrationBuilder.AlterColumn<string>(
                name: "Activity",
                table: "WorkItems",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "HtmlBody",
                table: "Outbox",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Milestone",
                table: "Alerts",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reply");

            migrationBuilder.AddColumn<string>(
                name: "Missed",
                table: "Alerts",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "SubjectId",
                table: "Alerts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // The ledger so far was of the reply, in working days left; now a step counts from the last day.
            migrationBuilder.Sql("UPDATE \"Alerts\" SET \"Step\" = -\"Step\"");

            migrationBuilder.CreateTable(
                name: "AlertSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AlertId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WaitsForMail = table.Column<bool>(type: "bit", nullable: false),
                    MailId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_Alerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "Alerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notifications_Outbox_MailId",
                        column: x => x.MailId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reconsiderations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    NoticeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Procedure = table.Column<int>(type: "int", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconsiderations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reconsiderations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_State_Activity_DueOn_Id_CaseId_UnitId",
                table: "WorkItems",
                columns: new[] { "State", "Activity", "DueOn", "Id", "CaseId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReplyEffectiveOn_Id",
                table: "Cases",
                columns: new[] { "ReplyEffectiveOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Status_Clock_ReplyDue_Id_UnitId_WaitsUntil",
                table: "Cases",
                columns: new[] { "Status", "Clock", "ReplyDue", "Id", "UnitId", "WaitsUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_CaseId_Milestone_SubjectId_DueOn_Step",
                table: "Alerts",
                columns: new[] { "CaseId", "Milestone", "SubjectId", "DueOn", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_AlertId",
                table: "Notifications",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_MailId",
                table: "Notifications",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_Id",
                table: "Notifications",
                columns: new[] { "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_ReadAt_Id",
                table: "Notifications",
                columns: new[] { "PersonId", "ReadAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_WaitsForMail_PersonId_Id",
                table: "Notifications",
                columns: new[] { "WaitsForMail", "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_AnsweredOn_Id",
                table: "Reconsiderations",
                columns: new[] { "AnsweredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconsiderations_CaseId",
                table: "Reconsiderations",
                column: "CaseId");

            migrationBuilder.AddForeignKey(
                name: "FK_Alerts_Cases_CaseId",
                table: "Alerts",
                column: "CaseId",
                principalTable: "Cases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Alerts_Cases_CaseId",
                table: "Alerts");

            migrationBuilder.DropTable(
                name: "AlertSettings");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "Reconsiderations");

            migrationBuilder.Sql("DELETE FROM \"Alerts\" WHERE \"Milestone\" <> 'Reply'");
            migrationBuilder.Sql("UPDATE \"Alerts\" SET \"Step\" = -\"Step\"");

            migrationBuilder.DropIndex(
                name: "IX_WorkItems_State_Activity_DueOn_Id_CaseId_UnitId",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ReplyEffectiveOn_Id",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Status_Clock_ReplyDue_Id_UnitId_WaitsUntil",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Alerts_CaseId_Milestone_SubjectId_DueOn_Step",
                table: "Alerts");

            migrationBuilder.DropColumn(
                name: "HtmlBody",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Milestone",
                table: "Alerts");

            migrationBuilder.DropColumn(
                name: "Missed",
                table: "Alerts");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "Alerts");

            migrationBuilder.AlterColumn<string>(
                name: "Activity",
                table: "WorkItems",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_CaseId_DueOn_Step",
                table: "Alerts",
                columns: new[] { "CaseId", "DueOn", "Step" },
                unique: true);
        }
    }
}

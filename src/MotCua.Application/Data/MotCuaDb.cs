using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Application.Data;

/// <summary>One model for both databases: queries and migrations. What is history is written by the ledger only.</summary>
public sealed class MotCuaDb(DbContextOptions<MotCuaDb> options) : DbContext(options)
{
    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();

    public DbSet<LedgerHead> Heads => Set<LedgerHead>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    public DbSet<DossierRow> Dossiers => Set<DossierRow>();

    public DbSet<StageRow> Stages => Set<StageRow>();

    public DbSet<HoldingRow> Holdings => Set<HoldingRow>();

    public DbSet<RoutingRow> Routings => Set<RoutingRow>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<AppointmentRow> Appointments => Set<AppointmentRow>();

    public DbSet<ApologyRow> Apologies => Set<ApologyRow>();

    public DbSet<LongestWaitRow> LongestWaits => Set<LongestWaitRow>();

    public DbSet<VisitRow> Visits => Set<VisitRow>();

    public DbSet<FeeAccountRow> FeeAccounts => Set<FeeAccountRow>();

    public DbSet<FeeLineRow> FeeLines => Set<FeeLineRow>();

    public DbSet<CashDayRow> CashDays => Set<CashDayRow>();

    public DbSet<CashDeskRow> CashDesks => Set<CashDeskRow>();

    public DbSet<PaperRow> Papers => Set<PaperRow>();

    public DbSet<PaperMoveRow> PaperMoves => Set<PaperMoveRow>();

    public DbSet<ShelfRow> Shelf => Set<ShelfRow>();

    public DbSet<OutgoingRow> Outgoing => Set<OutgoingRow>();

    public DbSet<SealRow> Seals => Set<SealRow>();

    public DbSet<InspectionRoundRow> InspectionRounds => Set<InspectionRoundRow>();

    public DbSet<InspectionVisitRow> InspectionVisits => Set<InspectionVisitRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<SignalRow> Signals => Set<SignalRow>();

    public DbSet<SignalMonthRow> SignalMonths => Set<SignalMonthRow>();

    public DbSet<SignalCursorRow> SignalCursors => Set<SignalCursorRow>();

    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    public DbSet<FileUseRow> FileUses => Set<FileUseRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<ProcedureRow> Procedures => Set<ProcedureRow>();

    public DbSet<ProcedureVersionRow> ProcedureVersions => Set<ProcedureVersionRow>();

    public DbSet<ProcedurePostingRow> ProcedurePostings => Set<ProcedurePostingRow>();

    public DbSet<ProcessRow> Processes => Set<ProcessRow>();

    public DbSet<LookRow> Looks => Set<LookRow>();

    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<OfficerRow> Officers => Set<OfficerRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<TripRow> Trips => Set<TripRow>();

    public DbSet<WaitRow> Waits => Set<WaitRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    public DbSet<QualityRow> Quality => Set<QualityRow>();

    public DbSet<QualityTallyRow> QualityTallies => Set<QualityTallyRow>();

    public DbSet<PauseRow> Pauses => Set<PauseRow>();

    public DbSet<PortalCodeRow> PortalCodes => Set<PortalCodeRow>();

    public DbSet<PortalCursorRow> PortalCursors => Set<PortalCursorRow>();

    public DbSet<PortalDossierRow> PortalDossiers => Set<PortalDossierRow>();

    public DbSet<PortalToldRow> PortalTold => Set<PortalToldRow>();

    public DbSet<PortalReceiptRow> PortalReceipts => Set<PortalReceiptRow>();

    public DbSet<PortalTurnRow> PortalTurns => Set<PortalTurnRow>();

    public DbSet<PortalComparisonRow> PortalComparisons => Set<PortalComparisonRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MotCuaDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase.Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Both databases give back instants without saying that they are UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

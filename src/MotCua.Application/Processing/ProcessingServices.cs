using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Attachments;

namespace MotCua.Application.Processing;

/// <summary>What offices look up, and what they do to a dossier.</summary>
internal static class ProcessingServices
{
    public static void AddProcessing(this IServiceCollection services)
    {
        services.AddSingleton<Rosters>();
        services.AddSingleton<DossierTerms>();
        services.AddSingleton<DossierActs>();
        services.AddSingleton<ReleaseAbsent>();
        services.AddSingleton<DraftApologies>();
        services.AddSingleton<UnsignedApologies>();
        services.AddSingleton<Access>();
        services.AddSingleton<Names>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Workload>();
        services.AddSingleton<AskedOfUnit>();
        services.AddSingleton<DossierPage>();
        services.AddSingleton<ScanQueue>();
        services.AddSingleton<VisibleDossier>();
        services.AddSingleton<ReadFile>();
        services.AddSingleton<FileSignatures>();
        services.AddSingleton<Archiving.ArchiveDossier>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<PdfSignatures>();
        services.AddSingleton<IncomingFiles>();
        services.AddActs();
    }

    private static void AddActs(this IServiceCollection services)
    {
        services.AddSingleton<TakeDossier>();
        services.AddSingleton<ForwardDossier>();
        services.AddSingleton<SendBack>();
        services.AddSingleton<ProposeSupplement>();
        services.AddSingleton<DeclineSupplement>();
        services.AddSingleton<AskSupplement>();
        services.AddSingleton<TakePapers>();
        services.AddSingleton<AnswerSupplement>();
        services.AddSingleton<CloseUnanswered>();
        services.AddSingleton<AskPayment>();
        services.AddSingleton<RecordPayment>();
        services.AddSingleton<AskOpinion>();
        services.AddSingleton<AnswerOpinion>();
        services.AddSingleton<TakeBranch>();
        services.AddSingleton<FinishBranch>();
        services.AddSingleton<ReturnBranch>();
        services.AddSingleton<RecordVerification>();
        services.AddSingleton<ProposeNewDate>();
        services.AddSingleton<SignNewDate>();
        services.AddSingleton<DeclineNewDate>();
        services.AddSingleton<PassOnNewDate>();
        services.AddSingleton<UrgeDossier>();
        services.AddSingleton<StateCause>();
        services.AddSingleton<CorrectReceipt>();
        services.AddSingleton<RecordResult>();
        services.AddSingleton<ApproveResult>();
        services.AddSingleton<HandToReturnDesk>();
        services.AddSingleton<RefuseDossier>();
        services.AddSingleton<AskWithdrawal>();
        services.AddSingleton<StopWithdrawn>();
        services.AddSingleton<TakeWithdrawalBack>();
        services.AddSingleton<RefuseWithdrawal>();
        services.AddSingleton<ReassignDossier>();
        services.AddSingleton<AttachFile>();
        services.AddSingleton<SignCopy>();
    }
}

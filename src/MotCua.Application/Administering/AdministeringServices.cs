using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Tracking;

namespace MotCua.Application.Administering;

/// <summary>Verbs and queries of the organisation and its calendars.</summary>
internal static class AdministeringServices
{
    public static void AddAdministering(this IServiceCollection services)
    {
        services.AddSingleton<Units>();
        services.AddSingleton<Staff>();
        services.AddSingleton<AdministeringScope>();
        services.AddSingleton<OpenUnit>();
        services.AddSingleton<ChangeUnit>();
        services.AddSingleton<CloseUnit>();
        services.AddSingleton<SucceedUnit>();
        services.AddSingleton<AppointOfficer>();
        services.AddSingleton<ChangeOfficer>();
        services.AddSingleton<LetOfficerGo>();
        services.AddSingleton<GiveDuty>();
        services.AddSingleton<EndDuty>();
        services.AddSingleton<CoverDuty>();
        services.AddSingleton<EnterLeave>();
        services.AddSingleton<ImportUnits>();
        services.AddSingleton<Calendars>();
        services.AddSingleton<Rulebook>();
        services.AddSingleton<RuleScope>();
        services.AddSingleton<SetRule>();
        services.AddSingleton<RulePreview>();
        services.AddSingleton<DueTimes>();
        services.AddSingleton<EnterOfficialNotice>();
        services.AddSingleton<SetOfficeHours>();
        services.AddSingleton<CloseOffice>();
        services.AddSingleton<WithdrawClosure>();
    }
}

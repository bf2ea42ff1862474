using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Web.Components;
using MotCua.Web.Security;
using QRCoder;

namespace MotCua.Web.Pages.Account;

/// <summary>Xác nhận bằng điện thoại: the officer's authenticator app learns the key from a QR and proves it with one code; recovery codes are shown once.</summary>
public sealed class SecondStepModel(UserManager<AccountRow> users, Accounts accounts, Attempts attempts, Sessions sessions) : PageModel
{
    private const int RecoveryCodesGiven = 10;

    [BindProperty, Display(Name = "Mã đang hiện trên điện thoại")]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>SVG of the QR that the app scans.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Filled right after switching on, and never again.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(await MineAsync(cancel));

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        if (await WrongCodeAsync(account, cancel) is { } again)
        {
            return again;
        }

        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesGiven) ?? []];
        await SwitchAsync(account, true, cancel);
        IsOn = true;
        RecoveryCodesLeft = RecoveryCodes.Count;
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        if (await WrongCodeAsync(account, cancel) is { } again)
        {
            return again;
        }

        account.AuthenticatorKey = null;
        account.RecoveryCodes = "";
        await SwitchAsync(account, false, cancel);
        return RedirectToPage();
    }

    /// <summary>Null when the code is right; else the page again, saying what is wrong.</summary>
    private async Task<IActionResult?> WrongCodeAsync(AccountRow account, CancellationToken cancel)
    {
        var refusal = await attempts.TakeAsync(account.Id, cancel);
        if (refusal is null && await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Code ?? ""))
        {
            await attempts.ClearAsync(account.Id, cancel);
            return null;
        }

        await ShowAsync(account);
        return this.ShowRefusal(refusal ?? AccountRefusals.WrongCode);
    }

    /// <summary>The account's stamp changes with it, so other machines must sign in again; this one goes on.</summary>
    private async Task SwitchAsync(AccountRow account, bool on, CancellationToken cancel)
    {
        await users.SetTwoFactorEnabledAsync(account, on);
        if (User.FindFirst(OfficerClaims.Session) is { } claim && await sessions.FindAsync(claim.Value, cancel) is { } session)
        {
            await sessions.RestampAsync(session.Row, account, cancel);
        }
    }

    private async Task<AccountRow> MineAsync(CancellationToken cancel) =>
        await accounts.FindAsync(User.FindFirst(OfficerClaims.Id)!.Value, cancel) ?? throw new InvalidOperationException("Signed in without an account.");

    private async Task ShowAsync(AccountRow account)
    {
        IsOn = account.TwoFactorEnabled;
        RecoveryCodesLeft = await users.CountRecoveryCodesAsync(account);
        if (IsOn)
        {
            return;
        }

        if (account.AuthenticatorKey is null)
        {
            account.AuthenticatorKey = users.GenerateNewAuthenticatorKey();
            await users.UpdateAsync(account);
        }

        Key = account.AuthenticatorKey!;
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/MotCua:{Uri.EscapeDataString(account.Id)}?secret={Key}&issuer=MotCua", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        Picture = svg.GetGraphic(4, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Reporting;

/// <summary>
/// What the register book needs of a dossier's state, picked out of the text as it is stored. To unfold the whole state, or only a part of it by the serializer, takes half of the time in which a book of a
/// million lines is written.
/// </summary>
internal sealed record RegisterState
{
    private static readonly byte[] Receipt = Name(nameof(DossierState.Receipt));
    private static readonly byte[] Taker = Name(nameof(DossierState.Taker));
    private static readonly byte[] Refusal = Name(nameof(DossierState.Refusal));
    private static readonly byte[] Withdrawal = Name(nameof(DossierState.Withdrawal));
    private static readonly byte[] Aside = Name(nameof(DossierState.Aside));
    private static readonly byte[] ReceiptRoute = Name(nameof(DossierReceived.Route));
    private static readonly byte[] ReceiptApplicant = Name(nameof(DossierReceived.Applicant));
    private static readonly byte[] ReceiptHandwritten = Name(nameof(DossierReceived.HandwrittenNumber));
    private static readonly byte[] ReceiptSets = Name(nameof(DossierReceived.Sets));
    private static readonly byte[] ReceiptReturnAt = Name(nameof(DossierReceived.ReturnAt));
    private static readonly byte[] StepKindOf = Name(nameof(RouteStep.Kind));
    private static readonly byte[] StepUnit = Name(nameof(RouteStep.Unit));
    private static readonly byte[] ApplicantName = Name(nameof(Domain.People.Applicant.Name));
    private static readonly byte[] ApplicantAddress = Name(nameof(Domain.People.Applicant.Address));
    private static readonly byte[] ApplicantPhone = Name(nameof(Domain.People.Applicant.Phone));
    private static readonly byte[] TakerName = Name(nameof(Domain.Dossiers.Taker.Name));
    private static readonly byte[] RefusalSlip = Name(nameof(DossierRefused.SlipNumber));
    private static readonly byte[] WithdrawalNotice = Name(nameof(DossierWithdrawn.NoticeNumber));
    private static readonly byte[] AsideNotice = Name(nameof(SidePaths.ClosingNotice));
    private static readonly byte[] Process = Encoding.UTF8.GetBytes(nameof(StepKind.Process));

    public int Sets { get; private set; } = 1;

    /// <summary>Null when what tells of a person was erased.</summary>
    public string? Applicant { get; private set; }

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Unit of the first step at which it is handled; null for a way without one.</summary>
    public string? ProcessUnit { get; private set; }

    public ReturnPlace ReturnAt { get; private set; } = ReturnPlace.Desk;

    public string? HandwrittenNumber { get; private set; }

    public string? TakenBy { get; private set; }

    public string? RefusalNumber { get; private set; }

    public string? WithdrawalNumber { get; private set; }

    public string? ClosingNumber { get; private set; }

    /// <summary>Of a dossier's state as it is stored.</summary>
    public static RegisterState Read(string state)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(state.Length));
        try
        {
            var json = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(state, bytes)));
            json.Read();
            var found = new RegisterState();
            found.ReadState(ref json);
            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static byte[] Name(string property) => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(property));

    private static bool IsAtProperty(ref Utf8JsonReader json) => json.Read() && json.TokenType is JsonTokenType.PropertyName;

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    /// <summary>The text of one property of the object that comes next; null when there is no such object or property.</summary>
    private static string? TextIn(ref Utf8JsonReader json, byte[] property)
    {
        string? text = null;
        json.Read();
        while (json.TokenType is not JsonTokenType.Null && IsAtProperty(ref json))
        {
            if (json.ValueTextEquals(property))
            {
                text = Text(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return text;
    }

    private void ReadState(ref Utf8JsonReader json)
    {
        while (IsAtProperty(ref json))
        {
            if (json.ValueTextEquals(Receipt))
            {
                json.Read();
                ReadReceipt(ref json);
            }
            else if (json.ValueTextEquals(Taker))
            {
                TakenBy = TextIn(ref json, TakerName);
            }
            else if (json.ValueTextEquals(Refusal))
            {
                RefusalNumber = TextIn(ref json, RefusalSlip);
            }
            else if (json.ValueTextEquals(Withdrawal))
            {
                WithdrawalNumber = TextIn(ref json, WithdrawalNotice);
            }
            else if (json.ValueTextEquals(Aside))
            {
                ClosingNumber = TextIn(ref json, AsideNotice);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadReceipt(ref Utf8JsonReader json)
    {
        while (IsAtProperty(ref json))
        {
            if (json.ValueTextEquals(ReceiptRoute))
            {
                ReadRoute(ref json);
            }
            else if (json.ValueTextEquals(ReceiptApplicant))
            {
                ReadApplicant(ref json);
            }
            else if (json.ValueTextEquals(ReceiptHandwritten))
            {
                HandwrittenNumber = Text(ref json);
            }
            else if (json.ValueTextEquals(ReceiptSets))
            {
                json.Read();
                Sets = json.GetInt32();
            }
            else if (json.ValueTextEquals(ReceiptReturnAt))
            {
                ReturnAt = Enum.Parse<ReturnPlace>(Text(ref json)!);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadApplicant(ref Utf8JsonReader json)
    {
        json.Read();
        while (json.TokenType is not JsonTokenType.Null && IsAtProperty(ref json))
        {
            if (json.ValueTextEquals(ApplicantName))
            {
                Applicant = Text(ref json);
            }
            else if (json.ValueTextEquals(ApplicantAddress))
            {
                Address = Text(ref json);
            }
            else if (json.ValueTextEquals(ApplicantPhone))
            {
                Phone = Text(ref json);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadRoute(ref Utf8JsonReader json)
    {
        json.Read();
        while (json.Read() && json.TokenType is JsonTokenType.StartObject)
        {
            var (unit, isProcess) = ((string?)null, false);
            while (IsAtProperty(ref json))
            {
                if (json.ValueTextEquals(StepKindOf))
                {
                    json.Read();
                    isProcess = json.ValueTextEquals(Process);
                }
                else if (ProcessUnit is null && json.ValueTextEquals(StepUnit))
                {
                    unit = Text(ref json);
                }
                else
                {
                    json.Skip();
                }
            }

            ProcessUnit ??= isProcess ? unit : null;
        }
    }
}

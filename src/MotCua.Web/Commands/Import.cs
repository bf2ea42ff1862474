using System.CommandLine;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua import: lists that others keep, from CSV or XLSX files in documented columns.</summary>
public static class Import
{
    public static Command Build(OfficeTexts texts) => new("import", texts["Nhập danh mục từ tệp CSV hoặc XLSX"])
    {
        ImportAgencyStateList.Build(texts),
        ImportProcedureList.Build(texts),
        ImportProcessTables.Build(texts),
        ImportUnitList.Build(texts),
    };
}

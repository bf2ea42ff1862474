using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MotCua.Application;
using MotCua.Application.Data;

namespace MotCua.Database.Postgres;

/// <summary>For ./run migrate: the model as PostgreSQL stores it. No server is asked.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<MotCuaDb>
{
    public MotCuaDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MotCuaDb>();
        ApplicationServices.Use(options, new DatabaseOptions(DatabaseKind.Postgres, "Host=127.0.0.1"));
        return new MotCuaDb(options.Options);
    }
}

Console.WriteLine("MotCua bench");

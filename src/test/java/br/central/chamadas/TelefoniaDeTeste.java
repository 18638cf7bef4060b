package br.central.chamadas;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients with numbers of their own, and telephony that tells of their calls. */
public class TelefoniaDeTeste {

    private static final AtomicInteger LINHA = new AtomicInteger(10_000_000 + Sorte.inteiro(60_000_000));

    private final ApiDeTeste api;

    public TelefoniaDeTeste(ApiDeTeste api) {
        this.api = api;
    }

    public record ClienteDeTeste(int id, String cpf, String telefone) {}

    public static String numero() {
        return "119" + LINHA.incrementAndGet();
    }

    public ClienteDeTeste cliente(String nome) {
        return cliente(nome, numero());
    }

    public ClienteDeTeste cliente(String nome, String telefone) {
        String cpf = DocumentosDeTeste.cpf();
        int id = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': '%s', 'cpf': '%s', 'telefones': [{'numero': '%s'}]}".formatted(nome, cpf, telefone))
                .com(201)
                .em("$.id");
        return new ClienteDeTeste(id, cpf, telefone);
    }

    public Resposta ligar(String operador, String json) {
        return api.post(operador, "/chamadas", json);
    }

    public int tocando(String operador, String telefone) {
        return ligar(operador, "{'telefone': '%s'}".formatted(telefone))
                .com(201)
                .em("$.id");
    }

    public Resposta fazer(String operador, int chamada, String acao) {
        return api.post(operador, "/chamadas/" + chamada + "/" + acao, null);
    }
}

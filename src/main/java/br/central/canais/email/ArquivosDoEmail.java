package br.central.canais.email;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.clientes.Interlocutor;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.comunicacao.entrada.leitura.AnexoDoEmail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of an e-mail, looked into as those of the desk. One that is refused is told of, and keeps nothing else from coming
 * in: it stays in the original.
 */
final class ArquivosDoEmail implements AutoCloseable {

    /** As many as the portal takes with one message. */
    static final int MAXIMO = 20;

    private final List<ArquivoRecebido> aceitos = new ArrayList<>();
    private final List<String> recusados = new ArrayList<>();

    private ArquivosDoEmail() {}

    /** @throws Recusa.Indisponivel when they cannot be looked into now */
    static ArquivosDoEmail de(long email, EmailsRecebidos emails, AtendimentosDoCliente atendimentos) {
        ArquivosDoEmail arquivos = new ArquivosDoEmail();
        try {
            emails.anexos(email, anexo -> arquivos.examinar(anexo, atendimentos));
            return arquivos;
        } catch (RuntimeException falha) {
            arquivos.close();
            throw falha;
        }
    }

    List<ArquivoRecebido> aceitos() {
        return aceitos;
    }

    List<String> recusados() {
        return recusados;
    }

    /** Empty when all came in. */
    String nota() {
        return recusados.isEmpty()
                ? ""
                : recusados.stream()
                        .map(um -> "- " + um)
                        .collect(Collectors.joining(
                                "\n", "Anexos do e-mail que não foram aceitos, e estão só no original:\n", ""));
    }

    private void examinar(AnexoDoEmail anexo, AtendimentosDoCliente atendimentos) {
        if (aceitos.size() >= MAXIMO) {
            recusados.add("«%s»: são aceitos até %d arquivos por mensagem.".formatted(curto(anexo.nome()), MAXIMO));
            return;
        }
        try (InputStream bytes = anexo.abrir()) {
            aceitos.add(atendimentos.receber(Interlocutor.desconhecido(Origem.EMAIL), anexo.nome(), bytes));
        } catch (Recusa.Indisponivel agoraNao) {
            throw agoraNao;
        } catch (Recusa recusa) {
            recusados.add("«%s»: %s".formatted(curto(anexo.nome()), motivo(recusa)));
        } catch (IOException | UncheckedIOException naoSeLe) {
            recusados.add("«%s»: não pôde ser lido.".formatted(curto(anexo.nome())));
        }
    }

    private static String motivo(Recusa recusa) {
        return recusa.erros().isEmpty()
                ? recusa.getMessage()
                : recusa.erros().stream().map(Recusa.Erro::mensagem).collect(Collectors.joining(" "));
    }

    private static String curto(String nome) {
        return nome.length() <= 100 ? nome : nome.substring(0, 99) + "…";
    }

    @Override
    public void close() {
        aceitos.forEach(ArquivoRecebido::close);
    }
}

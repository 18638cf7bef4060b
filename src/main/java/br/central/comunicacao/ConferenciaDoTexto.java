package br.central.comunicacao;

import br.central.comum.Recusa;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a text can go out as a message: its gaps are filled in, and what the message is for is in it. */
final class ConferenciaDoTexto {

    static final String ASSUNTO = "assunto";
    static final String TEXTO = "texto";

    private static final int MAIOR_NO_CELULAR = 1_000;

    /** Too long for a subject, or for nobody else to see. */
    private static final Set<String> SO_NO_TEXTO = Set.of(
            "link",
            "resposta",
            "mensagem",
            "pedido",
            "texto",
            "script",
            "linhas",
            "grupos",
            "protocolos",
            "anexos",
            "porque",
            "rascunho",
            "prazo",
            Modelos.SOBRE_RESPONDER);

    private ConferenciaDoTexto() {}

    static boolean serve(String modelo, Modelos.Texto texto) {
        return erros(ModeloDeMensagem.de(modelo), texto).isEmpty();
    }

    static List<Recusa.Erro> erros(ModeloDeMensagem modelo, Modelos.Texto texto) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (modelo.temAssunto()) {
            doAssunto(modelo, texto.assunto(), erros);
        }
        doTexto(modelo, texto.corpo(), erros);
        return erros;
    }

    private static void doAssunto(ModeloDeMensagem modelo, String assunto, List<Recusa.Erro> erros) {
        if (assunto.isBlank()) {
            erros.add(new Recusa.Erro(ASSUNTO, "Preencha: Assunto."));
            return;
        }
        Set<String> ofertas = new TreeSet<>(modelo.lacunas());
        Set<String> deFabrica =
                LacunasDaMensagem.de(TextosDeFabrica.de(modelo.codigo()).assunto());
        ofertas.removeIf(lacuna -> SO_NO_TEXTO.contains(lacuna) && !deFabrica.contains(lacuna));
        lacunas(ASSUNTO, assunto, ofertas, erros);
    }

    private static void doTexto(ModeloDeMensagem modelo, String texto, List<Recusa.Erro> erros) {
        lacunas(TEXTO, texto, modelo.lacunas(), erros);
        List<String> faltam = modelo.exigidas().stream()
                .filter(lacuna -> !texto.contains("{" + lacuna + "}"))
                .toList();
        if (!faltam.isEmpty()) {
            erros.add(new Recusa.Erro(
                    TEXTO,
                    "Falta " + LacunasDaMensagem.escritas(faltam)
                            + ": sem isso a mensagem não diz o que tem de dizer."));
        }
        if (!modelo.temAssunto() && texto.length() > MAIOR_NO_CELULAR) {
            erros.add(new Recusa.Erro(TEXTO, "No celular cabem até 1.000 caracteres; há " + texto.length() + "."));
        }
    }

    private static void lacunas(String campo, String escrito, Set<String> ofertas, List<Recusa.Erro> erros) {
        Set<String> desconhecidas = new TreeSet<>(LacunasDaMensagem.de(escrito));
        desconhecidas.removeAll(ofertas);
        if (!desconhecidas.isEmpty()) {
            erros.add(new Recusa.Erro(
                    campo,
                    "Nada preenche " + LacunasDaMensagem.escritas(desconhecidas) + " aqui. "
                            + (ofertas.isEmpty()
                                    ? "Não há lacunas."
                                    : "Há " + LacunasDaMensagem.escritas(ofertas) + ".")));
        } else if (LacunasDaMensagem.chaveSolta(escrito)) {
            erros.add(new Recusa.Erro(campo, "Há chave solta: as lacunas se escrevem como {protocolo}."));
        }
    }
}

package br.central.lotes;

import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be known to be wrong before the first row is touched, all of it at once. */
@Component
class ValidacaoDoLote {

    static final int MAXIMO = 5_000;
    static final int MAIOR_TEXTO = 4_000;
    static final int MAIOR_MOTIVO = 1_000;

    private static final Duration MAIOR_PRAZO = Duration.ofDays(730);

    private final Operadores operadores;
    private final Clock relogio;

    ValidacaoDoLote(Operadores operadores, Clock relogio) {
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** @throws Recusa.RegraNaoAtendida field by field */
    void exigirAcao(NovoLote novo) {
        if (novo.acao() == null) {
            throw Recusa.RegraNaoAtendida.campo("acao", "Escolha o que fazer.");
        }
    }

    /** @throws Recusa.RegraNaoAtendida field by field */
    void conferir(NovoLote novo) {
        List<Recusa.Erro> erros = new ArrayList<>();
        chaves(novo.chaves(), erros);
        switch (novo.acao()) {
            case TRANSFERIR -> transferencia(novo, erros);
            case ALTERAR_PRAZO -> prazo(novo, erros);
            case ALTERAR_PRIORIDADE -> prioridade(novo, erros);
            case COMENTAR -> texto(novo.texto(), "Escreva o comentário.", MAIOR_TEXTO, erros);
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private static void chaves(List<String> chaves, List<Recusa.Erro> erros) {
        if (chaves == null || chaves.isEmpty()) {
            erros.add(new Recusa.Erro("chaves", "Escolha ao menos um trabalho."));
        } else if (chaves.stream().distinct().count() > MAXIMO) {
            erros.add(new Recusa.Erro("chaves", "Escolha até 5.000 trabalhos por vez."));
        } else {
            chaves.stream()
                    .filter(chave -> !Alvos.ehChave(chave))
                    .map(ValidacaoDoLote::curta)
                    .findFirst()
                    .ifPresent(chave -> erros.add(new Recusa.Erro("chaves", "Chave não reconhecida: " + chave)));
        }
    }

    private static String curta(String chave) {
        return chave == null || chave.isBlank() ? "(vazia)." : chave.substring(0, Math.min(chave.length(), 40)) + ".";
    }

    private void transferencia(NovoLote novo, List<Recusa.Erro> erros) {
        if ((novo.usuario() == null) == (novo.grupo() == null)) {
            erros.add(new Recusa.Erro("usuario", "Informe o usuário ou o grupo, um dos dois."));
        } else if (novo.grupo() != null && !operadores.haGrupo(novo.grupo())) {
            erros.add(new Recusa.Erro("grupo", "Não há o grupo " + novo.grupo() + "."));
        } else if (novo.usuario() != null && operadores.nome(novo.usuario()).isEmpty()) {
            erros.add(new Recusa.Erro("usuario", "Não há o usuário " + novo.usuario() + "."));
        }
        texto(novo.texto(), null, MAIOR_TEXTO, erros);
    }

    private void prazo(NovoLote novo, List<Recusa.Erro> erros) {
        Instant agora = relogio.instant();
        if (novo.venceEm() == null) {
            erros.add(new Recusa.Erro("venceEm", "Informe o novo prazo."));
        } else if (!novo.venceEm().toInstant().isAfter(agora)
                || novo.venceEm().toInstant().isAfter(agora.plus(MAIOR_PRAZO))) {
            erros.add(new Recusa.Erro("venceEm", "O novo prazo precisa estar no futuro, em até dois anos."));
        }
        texto(novo.texto(), "Informe o motivo.", MAIOR_MOTIVO, erros);
    }

    private static void prioridade(NovoLote novo, List<Recusa.Erro> erros) {
        if (novo.prioridade() == null || novo.prioridade() < 0 || novo.prioridade() > 100) {
            erros.add(new Recusa.Erro("prioridade", "Informe a prioridade, de 0 a 100."));
        }
        texto(novo.texto(), null, MAIOR_MOTIVO, erros);
    }

    private static void texto(String texto, String seFaltar, int maximo, List<Recusa.Erro> erros) {
        boolean vazio = texto == null || texto.isBlank();
        if (vazio && seFaltar != null) {
            erros.add(new Recusa.Erro("texto", seFaltar));
        } else if (!vazio && texto.length() > maximo) {
            erros.add(new Recusa.Erro(
                    "texto", "O texto vai até %,d caracteres.".formatted(maximo).replace(',', '.')));
        }
    }
}

package br.central.lotes;

import br.central.lotes.Alvo.Tipo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a key of the list of open work to what it stands for, as the tables of the lifecycle have it now. */
@Component
class Alvos {

    private static final Pattern CHAVE = Pattern.compile("("
            + Arrays.stream(Tipo.values()).map(Enum::name).collect(Collectors.joining("|")) + ")-([1-9][0-9]{0,17})");

    private static final String EM_ABERTO =
            "a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'ENCAMINHADO'," + " 'AGUARDANDO_RETORNO')";

    private static final Map<Tipo, String> CONSULTAS = new EnumMap<>(Map.of(
            Tipo.ATENDIMENTO, """
            select a.protocolo, cast(null as varchar) as solicitacao, a.grupo, not (%s) as concluido
            from v_caso a
            where a.id = :id and not a.excluido""".formatted(EM_ABERTO),
            Tipo.DEMANDA, """
            select a.protocolo, s.protocolo as solicitacao, d.grupo,
              not (d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO') and d.rodada = s.rodada
                and s.situacao in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO')) as concluido
            from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id join v_caso a on a.id = s.atendimento_id
            where d.id = :id and not a.excluido""",
            Tipo.CONSOLIDACAO, """
            select a.protocolo, s.protocolo as solicitacao, cast(null as varchar) as grupo, s.tarefa is null as concluido
            from v_solicitacao s join v_caso a on a.id = s.atendimento_id
            where s.id = :id and not a.excluido""",
            Tipo.RECLAMACAO, """
            select a.protocolo, s.protocolo as solicitacao, cast(null as varchar) as grupo,
              r.respondida_em is not null and coalesce(r.retorno, '') <> 'A_LIGAR' as concluido
            from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id join v_caso a on a.id = s.atendimento_id
            where r.id = :id and not a.excluido""",
            Tipo.CUMPRIMENTO, """
            select a.protocolo, s.protocolo as solicitacao, cast(null as varchar) as grupo,
              (r.cumprido_em is not null or r.dispensado_em is not null or r.substituido_em is not null) as concluido
            from v_relogio r join v_solicitacao s on s.id = r.solicitacao_id join v_caso a on a.id = s.atendimento_id
            where r.id = :id and not a.excluido"""));

    private final JdbcClient banco;

    Alvos(JdbcClient banco) {
        this.banco = banco;
    }

    static boolean ehChave(String texto) {
        return texto != null && CHAVE.matcher(texto).matches();
    }

    /** Empty when there never was such work, or it was deleted. */
    Optional<Alvo> de(String chave) {
        Matcher partes = CHAVE.matcher(chave);
        if (!partes.matches()) {
            return Optional.empty();
        }
        Tipo tipo = Tipo.valueOf(partes.group(1));
        return banco.sql(CONSULTAS.get(tipo))
                .param("id", Long.parseLong(partes.group(2)))
                .query((linha, numero) -> new Alvo(
                        tipo,
                        linha.getString("protocolo"),
                        linha.getString("solicitacao"),
                        linha.getString("grupo"),
                        linha.getBoolean("concluido")))
                .optional();
    }
}

package br.central.consulta;

import br.central.catalogo.Classificacoes;
import br.central.comum.Pontuacao;
import br.central.prazos.EstadoDoPrazo;
import br.central.protocolo.Protocolos;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The SQL of each filter, in forms that an index answers. */
@Component
class Criterios {

    static final String DEMANDA_EM_ABERTO = "d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')";

    /** Above nine digits it is a document or a card, not an id. */
    private static final Pattern ID = Pattern.compile("\\d{1,9}");

    /** In the place of {@code %1$s}, the parameter that has it. */
    private static final String TEM_PROTOCOLO = """
            a.id in (select x.id from v_caso x where x.protocolo = %1$s
              union all select s.atendimento_id from v_solicitacao s where s.protocolo = %1$s
              union all select s.atendimento_id from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id
                where r.protocolo = %1$s)""";

    private static final String COM_O_DOCUMENTO = """
            select id from v_cliente where cpf = :documento or cnpj = :documento or cns = :documento
              union all select cliente_id from v_carteira where carteira = :documento%s""";

    /** Of the client to use, and of all that were merged into it, whichever of them was asked for. */
    private static final String DO_DOCUMENTO = """
            a.cliente_id in (select coalesce(v.unificado_em, v.id) from v_cliente v where v.id in (%1$s)
              union all select f.id from v_cliente f where f.unificado_em in (
                select coalesce(v.unificado_em, v.id) from v_cliente v where v.id in (%1$s)))""";

    private static final String SE_NAO_FOR_ID = """

                and not exists (select 1 from v_cliente where id = :cliente)
              union all select id from v_cliente where id = :cliente""";

    private static final String COM_DEMANDA = "select s.atendimento_id from v_demanda d"
            + " join v_solicitacao s on s.id = d.solicitacao_id where d.grupo = :grupo and " + DEMANDA_EM_ABERTO;

    /** Of a group that serves clients, in whose queue a large part of all may be. */
    private static final String DO_GRUPO = "(a.grupo = :grupo or a.id in (" + COM_DEMANDA + "))";

    /** Of an area: what it has to answer, of all there is a small part. */
    private static final String DA_AREA =
            "a.id in (select x.id from v_caso x where x.grupo = :grupo union all " + COM_DEMANDA + ")";

    private static final String DA_CLASSIFICACAO = "a.classificacao in (:classificacao)";

    private static final String COM_SOLICITACAO = "exists (select 1 from v_solicitacao s"
            + " where s.atendimento_id = a.id and s.situacao in (:situacaoSolicitacao))";

    private final Grupos grupos;
    private final Classificacoes classificacoes;

    Criterios(Grupos grupos, Classificacoes classificacoes) {
        this.grupos = grupos;
        this.classificacoes = classificacoes;
    }

    /** All but the words. */
    void aplicar(FiltroDeAtendimentos filtro, Instant agora, Condicoes em) {
        em.eDePoucos(
                TEM_PROTOCOLO.formatted(":protocolo"),
                "protocolo",
                Protocolos.ler(filtro.procurado().protocolo()));
        cliente(filtro.procurado().cliente(), em);
        em.e(
                "a.tipo_cliente in (:tipoCliente)",
                "tipoCliente",
                filtro.procurado().tipoCliente());
        em.e("a.situacao in (:situacao)", "situacao", filtro.situacao());
        em.e(COM_SOLICITACAO, "situacaoSolicitacao", filtro.situacaoSolicitacao());
        em.e("a.origem in (:origem)", "origem", filtro.origem());
        classificacao(filtro.classificacao(), em);
        em.e("a.motivo = :motivo", "motivo", filtro.motivo());
        em.eDoGrupo(
                area(filtro.comQuem().grupo()) ? DA_AREA : DO_GRUPO,
                filtro.comQuem().grupo());
        em.eNoTexto("responsavel", "responsavel", filtro.comQuem().responsavel());
        em.eNoTexto("aberto_por", "abertoPor", filtro.comQuem().abertoPor());
        em.eNoPeriodo(">=", "de", filtro.aberto().de());
        em.eNoPeriodo("<", "antesDe", filtro.aberto().antesDe());
        em.e("a.criticidade in (:criticidade)", "criticidade", filtro.criticidade());
        prazo(filtro.prazo(), agora, em);
    }

    /** What puts first the one whose whole protocol was typed; blank when none was. */
    static String exatoPrimeiro(FiltroDeAtendimentos filtro, Condicoes em) {
        String protocolo = Protocolos.ler(filtro.procurado().busca());
        if (!Protocolos.valido(protocolo)) {
            return "";
        }
        em.com("exato", protocolo);
        return "case when " + TEM_PROTOCOLO.formatted(":exato") + " then 0 else 1 end, ";
    }

    private boolean area(String grupo) {
        return grupos.um(grupo)
                .map(Grupo::atuacao)
                .filter(uma -> uma != Atuacao.RESPONDE)
                .isEmpty();
    }

    private static void cliente(String cliente, Condicoes em) {
        if (cliente == null) {
            return;
        }
        String documento = Pontuacao.retirar(cliente);
        boolean podeSerId = ID.matcher(documento).matches();
        String quem = COM_O_DOCUMENTO.formatted(podeSerId ? SE_NAO_FOR_ID : "");
        em.eDePoucos(DO_DOCUMENTO.formatted(quem), "documento", documento);
        if (podeSerId) {
            em.com("cliente", Long.valueOf(documento));
        }
    }

    private void classificacao(String caminho, Condicoes em) {
        if (caminho != null) {
            em.e(DA_CLASSIFICACAO, "classificacao", classificacoes.comOsDeBaixo(caminho));
        }
    }

    private static void prazo(Set<EstadoDoPrazo> estados, Instant agora, Condicoes em) {
        if (!estados.isEmpty()) {
            String algum = estados.stream().map(Criterios::noEstado).collect(Collectors.joining(" or ", "(", ")"));
            em.e(algum, "agora", agora);
        }
    }

    /** The same borders as {@link EstadoDoPrazo#em}. */
    private static String noEstado(EstadoDoPrazo estado) {
        return switch (estado) {
            case NO_PRAZO -> "(a.encerrado_em is null and a.vence_em >= :agora and a.atencao_em > :agora)";
            case ATENCAO -> "(a.encerrado_em is null and a.vence_em >= :agora and a.atencao_em <= :agora)";
            case EXPIRADO -> "(a.encerrado_em is null and a.vence_em < :agora)";
            case CUMPRIDO -> "(a.encerrado_em <= a.vence_em and not a.sem_desfecho and not a.atrasou_antes)";
            case CUMPRIDO_EM_ATRASO ->
                "(a.encerrado_em > a.vence_em and not a.sem_desfecho or a.encerrado_em is not null and a.atrasou_antes)";
        };
    }
}

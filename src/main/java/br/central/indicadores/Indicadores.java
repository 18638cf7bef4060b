package br.central.indicadores;

import br.central.comum.Recusa;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Estados;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeIndicadores;
import br.central.indicadores.contrato.PainelDePrazos;
import br.central.seguranca.Grupos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the deadlines stand. Everything is counted from now, so a board is right the second a deadline expires. Cancelled
 * and deleted atendimentos are left out; restricted ones count, for a count tells nothing of them. Times are of the
 * operator's time zone.
 */
@Service
@Transactional(readOnly = true)
class Indicadores {

    private final ContagemDePrazos contagem;
    private final Grupos grupos;
    private final UsuarioAtual usuario;
    private final Clock relogio;
    private final Partilha<FiltroDeIndicadores, PainelDePrazos> paineis;

    Indicadores(
            ContagemDePrazos contagem,
            Grupos grupos,
            UsuarioAtual usuario,
            Clock relogio,
            @Value("${central.indicadores.validade}") Duration validade) {
        this.contagem = contagem;
        this.grupos = grupos;
        this.usuario = usuario;
        this.relogio = relogio;
        paineis = new Partilha<>(validade);
    }

    /**
     * Counts of the atendimentos, of the groups' demands and of the waiting work, by state of their deadlines.
     *
     * @throws Recusa.SemPermissao without {@link Permissao#VER_INDICADORES}
     */
    public PainelDePrazos prazos(FiltroDeIndicadores filtro) {
        usuario.exigir(Permissao.VER_INDICADORES);
        Instant agora = relogio.instant().truncatedTo(ChronoUnit.MICROS);
        return paineis.de(filtro, agora, () -> contar(filtro, agora));
    }

    private PainelDePrazos contar(FiltroDeIndicadores filtro, Instant agora) {
        Periodo fechados = PeriodoApurado.fechado(filtro.periodo(), agora);
        Map<String, Estados> folhas = contagem.porClassificacao(filtro, fechados, agora);
        return new PainelDePrazos(
                em(agora),
                em(fechados.de()),
                em(fechados.antesDe()),
                folhas.values().stream().reduce(Estados.NENHUM, Estados::mais),
                grupos(contagem.porGrupo(filtro, fechados, agora)),
                classificacoes(folhas),
                etapas(contagem.porEtapa(filtro, fechados, agora)));
    }

    private OffsetDateTime em(Instant instante) {
        return instante.atZone(relogio.getZone()).toOffsetDateTime();
    }

    private List<PainelDePrazos.DoGrupo> grupos(Map<String, Estados> contados) {
        return contados.entrySet().stream()
                .map(um -> new PainelDePrazos.DoGrupo(um.getKey(), grupos.nome(um.getKey()), um.getValue()))
                .toList();
    }

    private static List<PainelDePrazos.DaClassificacao> classificacoes(Map<String, Estados> contados) {
        Map<String, List<PainelDePrazos.DaFolha>> porNivel = new LinkedHashMap<>();
        contados.forEach(
                (caminho, estados) -> porNivel.computeIfAbsent(primeiroNivel(caminho), nivel -> new ArrayList<>())
                        .add(new PainelDePrazos.DaFolha(caminho, estados)));
        return porNivel.entrySet().stream()
                .map(nivel -> new PainelDePrazos.DaClassificacao(
                        nivel.getKey(),
                        nivel.getValue().stream()
                                .map(PainelDePrazos.DaFolha::estados)
                                .reduce(Estados.NENHUM, Estados::mais),
                        nivel.getKey() == null ? List.of() : nivel.getValue()))
                .toList();
    }

    private static String primeiroNivel(String caminho) {
        return caminho == null ? null : caminho.split("/", 2)[0];
    }

    /** Every step, those with nothing too, in the order of the work. */
    private static List<PainelDePrazos.DaEtapa> etapas(Map<String, Estados> contados) {
        return Etapa.doTrabalho().stream()
                .map(etapa -> new PainelDePrazos.DaEtapa(
                        etapa, etapa.descricao(), contados.getOrDefault(etapa.name(), Estados.NENHUM)))
                .toList();
    }
}

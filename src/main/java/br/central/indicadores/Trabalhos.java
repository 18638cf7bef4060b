package br.central.indicadores;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.consulta.Periodo;
import br.central.consulta.Restritos;
import br.central.consulta.SemRestritos;
import br.central.indicadores.contrato.ContagemDoElemento;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.FluxoDiario;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.indicadores.contrato.TrabalhoNaLista;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is open, wherever it waits: what is in breach, what will be, where and with whom. States of deadlines follow
 * from now, so a breach shows the second it happens; a board may be one second old ({@code central.indicadores.validade}).
 * Cases restricted to others are counted, and listed without what would tell which and about what they are. Times are of the operator's time zone. Right
 * {@link Permissao#VER_INDICADORES}; without it {@link Recusa.SemPermissao}.
 */
@Service
@Transactional(readOnly = true)
public class Trabalhos {

    /** Looked at at once, while the rows come. */
    private static final int POR_VEZ = 500;

    private final QuadroNoBanco quadros;
    private final TrabalhosNoBanco trabalhos;
    private final FluxoNoBanco fluxos;
    private final CasosVedados vedados;
    private final Restritos restritos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Trabalhos(
            QuadroNoBanco quadros,
            TrabalhosNoBanco trabalhos,
            FluxoNoBanco fluxos,
            CasosVedados vedados,
            Restritos restritos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.quadros = quadros;
        this.trabalhos = trabalhos;
        this.fluxos = fluxos;
        this.vedados = vedados;
        this.restritos = restritos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** Counts of the work that the filter finds, by every dimension. */
    public QuadroDePrazos quadro(FiltroDeTrabalho filtro) {
        usuario.exigir(Permissao.VER_INDICADORES);
        return quadros.quadro(filtro, agora());
    }

    /** Counts at each element of the model with that key, also those with nothing; empty when there is no such model. */
    public List<ContagemDoElemento> porElemento(String processo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        return quadros.porElemento(processo, agora());
    }

    /**
     * One page of the work that the filter finds. What is with the groups is listed only when that step is asked for. Of
     * more than {@value TrabalhosNoBanco#CONTADOS_NO_MAXIMO} it is only said that there are more. Asked for a classification,
     * cases restricted to others are not in it: that they are would tell theirs.
     *
     * @param pagina counted from 0
     */
    public Pagina<TrabalhoNaLista> listar(FiltroDeTrabalho filtro, OrdemDeTrabalho ordem, int pagina, int tamanho) {
        usuario.exigir(Permissao.VER_INDICADORES);
        Pagina<TrabalhoNaLista> lida = trabalhos.pagina(filtro, visiveis(filtro), ordem, agora(), pagina, tamanho);
        return lida.map(semVedados(lida.itens()));
    }

    /** The first of it, without any restricted case: for what goes to many at once. */
    public List<TrabalhoNaLista> primeirosSemRestritos(FiltroDeTrabalho filtro, int quantos) {
        usuario.exigir(Permissao.VER_INDICADORES);
        SemRestritos nenhum = restritos.fora(TrabalhosNoBanco.CASO);
        return trabalhos
                .pagina(filtro, nenhum, OrdemDeTrabalho.PADRAO, agora(), 0, quantos)
                .itens();
    }

    /** All of it, what is due first first, row by row as the database gives them. */
    public void cadaUm(FiltroDeTrabalho filtro, Consumer<TrabalhoNaLista> destino) {
        usuario.exigir(Permissao.VER_INDICADORES);
        List<TrabalhoNaLista> juntos = new ArrayList<>();
        trabalhos.cada(filtro, visiveis(filtro), OrdemDeTrabalho.PADRAO, agora(), um -> {
            juntos.add(um);
            if (juntos.size() == POR_VEZ) {
                juntos.stream().map(semVedados(juntos)).forEach(destino);
                juntos.clear();
            }
        });
        juntos.stream().map(semVedados(juntos)).forEach(destino);
    }

    private SemRestritos visiveis(FiltroDeTrabalho filtro) {
        return filtro.classificacao() == null
                ? SemRestritos.TODOS_FICAM
                : restritos.foraOsDeOutros(TrabalhosNoBanco.CASO);
    }

    private UnaryOperator<TrabalhoNaLista> semVedados(List<TrabalhoNaLista> lidos) {
        Set<String> deles =
                vedados.entre(lidos.stream().map(um -> um.caso().protocolo()).collect(Collectors.toUnmodifiableSet()));
        return um -> deles.contains(um.caso().protocolo()) ? um.semOQueERestrito() : um;
    }

    /**
     * What was opened and closed on each day of the period; without one, on the last thirty days. Step, state and opening
     * period of the filter are of what is open and do not count here.
     *
     * @throws Recusa.RegraNaoAtendida for a period of more than 366 days
     */
    public FluxoDiario fluxo(FiltroDeTrabalho filtro, Periodo periodo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        return fluxos.fluxo(filtro, periodo, agora());
    }

    /** As exact as the databases keep it, so that both sides of a border agree. */
    private Instant agora() {
        return relogio.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

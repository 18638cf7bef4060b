package br.central.regras.modelos;

import br.central.comum.Recusa;
import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/** Where the cases of a version are now, and which they are. Right PUBLICAR_MODELOS. */
@Service
@Transactional(readOnly = true)
public class CasosNosPassos {

    private static final int MAIOR_PAGINA = 200;

    private static final Comparator<OcupacaoDoPasso> MAIS_OCUPADOS =
            Comparator.comparingLong(OcupacaoDoPasso::esperam).reversed().thenComparing(OcupacaoDoPasso::nome);

    private final ModelosNoMotor modelos;
    private final EsperasNoBanco esperas;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    CasosNosPassos(ModelosNoMotor modelos, EsperasNoBanco esperas, UsuarioAtual usuario, Clock relogio) {
        this.modelos = modelos;
        this.esperas = esperas;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * The steps at which something waits, where most waits first.
     *
     * @throws Recusa.NaoEncontrado when there is no such version
     */
    public List<OcupacaoDoPasso> ocupados(String chave, int numero) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        NoMotor versao = modelos.versao(chave, numero);
        Map<String, Element> elementos =
                ElementosDoModelo.de(modelos.modelo(versao)).porId();
        Map<String, Long> vencidas = esperas.vencidas(versao.definicao(), relogio.instant());
        List<OcupacaoDoPasso> ocupados = new ArrayList<>();
        esperas.porPasso(versao.definicao())
                .forEach((passo, quantas) ->
                        ocupados.add(ocupacao(elementos.get(passo), passo, quantas, vencidas.getOrDefault(passo, 0L))));
        ocupados.sort(MAIS_OCUPADOS);
        return ocupados;
    }

    private static OcupacaoDoPasso ocupacao(Element elemento, String passo, long esperam, long vencidas) {
        return new OcupacaoDoPasso(
                passo,
                elemento == null ? passo : PalavrasDosElementos.nome(elemento),
                elemento == null ? "" : PalavrasDosElementos.tipo(elemento),
                esperam,
                vencidas);
    }

    /**
     * Those that whoever asks may be told of by name; the restricted ones of others are counted alone.
     *
     * @throws Recusa.NaoEncontrado when there is no such version, or no such step in it
     */
    public CasosDoPasso casos(String chave, int numero, String passo, int pagina, int tamanho) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        NoMotor versao = modelos.versao(chave, numero);
        Element elemento = ElementosDoModelo.de(modelos.modelo(versao)).porId().get(passo);
        if (elemento == null) {
            throw new Recusa.NaoEncontrado("Esta versão não tem o passo " + passo + ".");
        }
        int qual = Math.max(0, pagina);
        int quantos = Math.min(Math.max(1, tamanho), MAIOR_PAGINA);
        long esperam = esperas.porPasso(versao.definicao()).getOrDefault(passo, 0L);
        long seNomeiam = esperas.quantosSeNomeiam(versao.definicao(), passo);
        return new CasosDoPasso(
                ocupacao(
                        elemento,
                        passo,
                        esperam,
                        esperas.vencidas(versao.definicao(), relogio.instant()).getOrDefault(passo, 0L)),
                esperas.casos(versao.definicao(), passo, qual, quantos),
                seNomeiam,
                Math.max(0, esperam - seNomeiam),
                qual,
                quantos);
    }
}

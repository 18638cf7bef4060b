package br.central.regras.modelos;

import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import br.central.regras.publicacao.ComoSePublica;
import br.central.regras.publicacao.Especie;
import br.central.regras.publicacao.Publicavel;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a process is published. */
@Component
class ProcessosSePublicam implements ComoSePublica {

    private final ModelosNoMotor modelos;
    private final ModelosPublicados publicados;
    private final ProcessosTrazidos trazidos;

    ProcessosSePublicam(ModelosNoMotor modelos, ModelosPublicados publicados, ProcessosTrazidos trazidos) {
        this.modelos = modelos;
        this.publicados = publicados;
        this.trazidos = trazidos;
    }

    static Publicavel alvo(String chave) {
        return new Publicavel(Especie.PROCESSO, chave);
    }

    static String nomeDoArquivo(String chave) {
        return chave + ".bpmn";
    }

    @Override
    public Especie especie() {
        return Especie.PROCESSO;
    }

    @Override
    public String nome(String chave) {
        return modelos.versoes(chave).get(0).nome();
    }

    @Override
    public EmVigor emVigor(String chave) {
        VersaoDoModelo agora = publicados.semContar(chave).emVigor();
        return new EmVigor(agora.numero(), agora.por(), agora.motivo());
    }

    @Override
    public List<Integer> versoes(String chave) {
        return modelos.versoes(chave).stream().map(NoMotor::numero).toList();
    }

    @Override
    public byte[] modelo(String chave, int versao) {
        return modelos.arquivo(modelos.versao(chave, versao));
    }

    @Override
    public String arquivo(String chave) {
        return nomeDoArquivo(chave);
    }

    @Override
    public int publicar(String chave, byte[] modelo) {
        return modelos.publicar(chave, modelo);
    }

    @Override
    public boolean devolver(String chave, String analista, int base, byte[] modelo) {
        if (trazidos.de(chave, analista).isPresent()) {
            return false;
        }
        trazidos.guardar(chave, analista, base, nomeDoArquivo(chave), modelo);
        return true;
    }
}
